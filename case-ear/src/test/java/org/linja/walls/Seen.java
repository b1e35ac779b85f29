package org.linja.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.ops.testing.TestHouse;
import org.linja.testkit.APortalPerson;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;
import org.linja.testkit.Patience;
import org.linja.testkit.PublishedApi;
import org.linja.testkit.RoleMatrix;

/**
 * Everything that a customer's people can list, search, count or export, by what was asked: whoever
 * administers, and beside them whoever signs, at the doors that are theirs alone. Which addresses
 * and pages there are is read from what the house publishes: a new one is looked at without anybody
 * remembering it.
 */
final class Seen {
    /**
     * What differs from one look to the next although nobody else did anything, with the reason.
     */
    private enum Restless {
        /** The page's own proof against forgery, another one for each page. */
        VIEW_STATE("(ViewState[^>]* value=\")[^\"]*", "$1"),
        /** The word by which a page's scripts know they are its own, another one for each. */
        NONCE("(nonce=\"|csp\\.init\\(')[^\"']*", "$1"),
        /** The name of the request, in a refusal. */
        REQUEST("(\"requestId\":\")[^\"]*", "$1"),
        /** Where files of a case that is not written yet go, another place for each page. */
        DRAFT("(/files/draft/)[0-9a-f-]{36}", "$1"),
        /** The name of what is written on a page, by which its scripts and the house know it. */
        WRITING("(data-writing=\"|name=\"writing\" value=\")[0-9a-f-]{36}", "$1"),
        /** A running clock has run on: what it has used, and until when its last stretch lasts. */
        ELAPSED("(\"elapsedSeconds\":)[0-9]+", "$1"),
        LASTED("(\"to\":\")[^\"]*", "$1"),
        /** The same, as a page draws and writes it. */
        DRAWN("[0-9.]+%", "%"),
        WRITTEN("([0-9]+ (h|min|s)\\b ?)+", "");

        private final String pattern;
        private final String kept;

        Restless(String pattern, String kept) {
            this.pattern = pattern;
            this.kept = kept;
        }
    }

    private static final List<String> MOMENTS =
            List.of("2026-11-01T00:00:00Z", "2026-11-26T00:00:00Z");
    private static final List<String> NUMBERS = List.of("1", "2", "200");

    /** Who administers has every right of the firm's but one: who signs for it is somebody else. */
    private static final String SIGNS = "CUSTOMER_SIGNATORY";

    private final Visitor program;
    private final Visitor reader;
    private final Visitor signingProgram;
    private final Visitor signingReader;

    /** Words that somebody might ask with: numbers and codes of their own and of others. */
    private final List<String> words;

    Seen(APortalPerson administrator, APortalPerson signatory, List<String> words) {
        this.words = words;
        this.program = program(administrator);
        this.reader = reader(administrator);
        this.signingProgram = program(signatory);
        this.signingReader = reader(signatory);
    }

    private static Visitor program(APortalPerson person) {
        return Visitor.plain()
                .withHeader(
                        "Authorization", ApiCaller.basic(person.login(), APortalPerson.PASSWORD));
    }

    private static Visitor reader(APortalPerson person) {
        return Visitor.plain().signIn(person.login(), APortalPerson.PASSWORD);
    }

    Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>();
        for (PublishedApi.Endpoint endpoint : PublishedApi.endpoints()) {
            // Where one is signed in tells of this very looking, and of nobody else.
            if (endpoint.reads()
                    && endpoint.roles().stream().anyMatch(role -> role.startsWith("CUSTOMER"))
                    && !endpoint.path().equals("/sessions")) {
                boolean signs = endpoint.roles().contains(SIGNS);
                for (String address : addresses(endpoint)) {
                    all.put(address, signs ? signedFor(address) : at(address));
                }
            }
        }
        words.forEach(
                word -> {
                    String address = "/live/case/" + FacesForm.encoded(word);
                    all.put(address, told(reader, address));
                });
        RoleMatrix.pages()
                .forEach(
                        (page, may) -> {
                            Visitor who = whoOpens(page, may);
                            if (who == null) {
                                return;
                            }
                            all.put(page, told(who, page));
                            for (String plain : isAsked(page) ? words : List.<String>of()) {
                                String word = FacesForm.encoded(plain);
                                String address =
                                        page
                                                + "?number="
                                                + word
                                                + "&q="
                                                + word
                                                + "&code="
                                                + word
                                                + "&contract="
                                                + word;
                                all.put(address, told(who, address));
                            }
                        });
        return all;
    }

    /** Nobody for pages that are not the firm's; what is open to strangers counts who comes. */
    private @Nullable Visitor whoOpens(String page, Map<String, Boolean> may) {
        boolean shown =
                !Boolean.TRUE.equals(may.get("not signed in")) && !page.equals("/account.xhtml");
        if (shown && Boolean.TRUE.equals(may.get(SIGNS)) && !isEverybodys(may)) {
            return signingReader;
        }
        boolean theirs =
                isEverybodys(may)
                        || Boolean.TRUE.equals(may.get("CUSTOMER_MEMBER"))
                        || Boolean.TRUE.equals(may.get("CUSTOMER_ADMINISTRATOR"));
        return shown && theirs ? reader : null;
    }

    private static boolean isEverybodys(Map<String, Boolean> may) {
        return Boolean.TRUE.equals(may.get("CUSTOMER"));
    }

    /** Whether a page listens to what stands behind its address at all. */
    private static boolean isAsked(String page) {
        try {
            return Files.readString(
                            TestHouse.current()
                                    .settings()
                                    .checkout()
                                    .resolve("case-web/src/main/webapp" + page))
                    .contains("f:viewParam");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What a program of whoever administers is told at one address of the API. */
    String at(String address) {
        return told(program, "/api/v1" + address);
    }

    /** The same for whoever signs for the firm. */
    String signedFor(String address) {
        return told(signingProgram, "/api/v1" + address);
    }

    private Set<String> addresses(PublishedApi.Endpoint endpoint) {
        Set<String> addresses = new LinkedHashSet<>();
        for (List<String> places : everyWay(endpoint.places().size())) {
            addresses.add(endpoint.at(inPath(places)));
        }
        for (String first : endpoint.places().isEmpty() ? List.of("") : words) {
            List<String> places = new ArrayList<>();
            endpoint.places().forEach(place -> places.add(places.isEmpty() ? first : opinion()));
            endpoint.query()
                    .forEach(
                            (name, values) -> {
                                for (String value : values.isEmpty() ? any(name) : values) {
                                    addresses.add(
                                            endpoint.at(inPath(places))
                                                    + "?"
                                                    + name
                                                    + "="
                                                    + FacesForm.encoded(value));
                                }
                            });
        }
        return addresses;
    }

    private static List<String> inPath(List<String> places) {
        return places.stream().map(place -> FacesForm.encoded(place).replace("+", "%20")).toList();
    }

    /** By agreement the last word: the number of an opinion on this customer. */
    private String opinion() {
        return words.get(words.size() - 1);
    }

    private List<String> any(String name) {
        if (name.equals("limit")) {
            return NUMBERS;
        }
        List<String> any = new ArrayList<>(words);
        words.forEach(word -> any.add(word.replaceAll("[^0-9]", "")));
        any.addAll(MOMENTS);
        return any;
    }

    private List<List<String>> everyWay(int places) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of());
        for (int place = 0; place < places; place++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                for (String word : words) {
                    List<String> one = new ArrayList<>(way);
                    one.add(word);
                    longer.add(one);
                }
            }
            ways = longer;
        }
        return ways;
    }

    /** Status, kind, version and words of an answer. */
    private static String told(Visitor who, String address) {
        HttpResponse<String> answer = heard(who, address);
        String body = answer.body();
        for (Restless one : Restless.values()) {
            body = body.replaceAll(one.pattern, one.kept);
        }
        return answer.statusCode()
                + " "
                + answer.headers().firstValue("Content-Type").orElse("")
                + " "
                + answer.headers().firstValue("ETag").orElse("")
                + "\n"
                + body;
    }

    /** Somebody who looks at everything at once is told to wait now and then. */
    private static HttpResponse<String> heard(Visitor who, String address) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Patience.until(
                address + " is answered",
                () -> {
                    answers.add(who.open(address));
                    return answers.get(answers.size() - 1).statusCode() != 429;
                });
        return answers.get(answers.size() - 1);
    }
}
