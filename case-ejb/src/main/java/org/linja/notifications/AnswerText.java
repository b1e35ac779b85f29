package org.linja.notifications;

/**
 * What a customer is written when something waits for them at the portal: that it does, and where;
 * not what it says, for a letter is not the safe way.
 *
 * @param what slug of the journal entry: an answer, advice, a question, a solution
 * @param number of the case
 * @param matter its subject
 * @param address of the house as people reach it, without a slash at its end
 */
record AnswerText(String what, String number, String matter, LetterReader reader, String address) {

    String subject() {
        return say("answer.subject." + what, number);
    }

    String body() {
        return String.join(
                "\n",
                say("answer.lead." + what, number, matter),
                "",
                say("answer.where"),
                address + "/portal/case.xhtml?number=" + number,
                "",
                say("commitment.choose", address + "/account.xhtml"),
                "");
    }

    private String say(String key, Object... arguments) {
        return AlertTexts.words(reader.language()).getString(key).formatted(arguments);
    }
}
