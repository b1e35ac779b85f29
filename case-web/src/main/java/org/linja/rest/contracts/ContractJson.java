package org.linja.rest.contracts;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linja.contracts.ContactRow;
import org.linja.contracts.ContractRow;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.contracts.rules.Severity;
import org.linja.contracts.rules.TermsCheck;
import org.linja.contracts.rules.TermsDraft;
import org.linja.contracts.rules.TermsDraft.Opening;
import org.linja.contracts.rules.TermsDraft.Question;
import org.linja.contracts.rules.TermsDraft.Target;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How customers and their contracts are written at the API. */
final class ContractJson {
    private ContractJson() {}

    static JsonObjectBuilder customer(Customer customer) {
        return Jsons.object()
                .add("code", customer.code())
                .add("name", customer.name())
                .add("zone", customer.zone())
                .add("language", customer.language())
                .add("enabled", customer.enabled())
                .add("version", customer.version());
    }

    static JsonObjectBuilder contact(ContactRow contact) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", contact.id())
                        .add("name", contact.name())
                        .add("number", contact.number());
        return Jsons.put(json, "email", contact.email()).add("version", contact.version());
    }

    static JsonObjectBuilder contract(ContractRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("customer", row.customer())
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("from", row.inForceFrom().toString());
        return Jsons.put(json, "until", row.inForceUntil())
                .add("standing", row.standing().slug())
                .add("calendar", row.terms().calendar())
                .add("ladder", row.terms().ladder())
                .add("hotline", row.terms().hotline());
    }

    static JsonObjectBuilder whole(ContractRow row) {
        return contract(row).add("terms", terms(row.terms()));
    }

    private static JsonObjectBuilder terms(ContractTerms terms) {
        return Jsons.object()
                .add("calendar", terms.calendar())
                .add("ladder", terms.ladder())
                .add("hotline", terms.hotline())
                .add("questions", Jsons.array(terms.questions(), ContractJson::question))
                .add("targets", targets(terms))
                .add("channels", channels(terms));
    }

    private static JsonObjectBuilder question(ImpactQuestion question) {
        JsonObjectBuilder text = Jsons.object();
        new TreeMap<>(question.textByLanguage()).forEach(text::add);
        return Jsons.object()
                .add("key", question.key())
                .add("severity", question.whenYes().slug())
                .add("text", text);
    }

    private static JsonObjectBuilder targets(ContractTerms terms) {
        JsonObjectBuilder targets = Jsons.object();
        terms.targets()
                .forEach(
                        (severity, list) ->
                                targets.add(
                                        severity.slug(), Jsons.array(list, ContractJson::target)));
        return targets;
    }

    private static JsonObjectBuilder target(ClockTarget target) {
        return Jsons.object()
                .add("clock", target.clock())
                .add("budget", target.budget().toString())
                .add("pausedByQuestion", target.pausedByQuestion())
                .add("pausedByVendor", target.pausedByVendor())
                .add("warnings", Jsons.texts(target.warnings().stream().map(Duration::toString)));
    }

    private static JsonObjectBuilder channels(ContractTerms terms) {
        JsonObjectBuilder channels = Jsons.object();
        terms.channels()
                .forEach(
                        (channel, severities) -> {
                            JsonArrayBuilder open = Jsons.array();
                            severities.forEach(severity -> open.add(severity.slug()));
                            channels.add(channel.slug(), open);
                        });
        return channels;
    }

    /** Terms as somebody sent them; what is wrong with them the use case tells. */
    static TermsDraft draft(JsonBody body) {
        List<Question> questions =
                body.objects("questions").stream().map(ContractJson::question).toList();
        JsonBody targets = body.object("targets");
        JsonBody channels = body.object("channels");
        List<Target> promised = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            targets.objects(severity.slug()).stream()
                    .map(
                            one ->
                                    new Target(
                                            severity.slug(),
                                            one.text("clock"),
                                            one.text("budget"),
                                            one.yesOrNo("pausedByQuestion"),
                                            Boolean.TRUE.equals(one.yesOrNo("pausedByVendor")),
                                            List.copyOf(one.texts("warnings"))))
                    .forEach(promised::add);
        }
        for (Channel channel : Channel.values()) {
            channels.texts(channel.slug()).stream()
                    .map(severity -> new Opening(channel.slug(), severity))
                    .forEach(openings::add);
        }
        return new TermsDraft(
                body.text("calendar"),
                body.text("ladder"),
                body.text("hotline").strip(),
                questions,
                promised,
                openings);
    }

    private static Question question(JsonBody body) {
        JsonBody text = body.object("text");
        Map<String, String> byLanguage = new HashMap<>();
        TermsCheck.LANGUAGES.forEach(
                language -> byLanguage.put(language, text.text(language).strip()));
        return new Question(body.text("key"), body.text("severity"), byLanguage);
    }
}
