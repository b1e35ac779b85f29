package org.linja.procedures.rules;

/** What a step says to whoever reads it: its kind, its words, its form and its evidence. */
public final class StepReading {
    private StepReading() {}

    /**
     * SHA-256 of it, in lower-case hex. Whose turn it is, how long it may take and where it leads
     * is not in it: none of that makes another step of it.
     */
    public static String of(TemplateStep step) {
        SignedWords words =
                new SignedWords()
                        .say(step.code())
                        .say(step.kind().slug())
                        .say(step.title())
                        .say(step.evidence().slug());
        for (FormField field : step.fields()) {
            words.say(field.name())
                    .say(field.type().slug())
                    .say(field.optional() ? "optional" : "required")
                    .say(field.label());
        }
        return words.digest();
    }
}
