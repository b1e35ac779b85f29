package org.linja.web.contracts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linja.contracts.rules.AnswerClass;
import org.linja.contracts.rules.TermsDraft.Eyes;

/** Which answers a second person is to read, while it is being written. */
public class SecondPairForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern COMMA = Pattern.compile(",");

    private List<String> classes;
    private String within;
    private boolean named;
    private final Map<String, String> words = new LinkedHashMap<>();

    SecondPairForm(Eyes drafted) {
        classes = new ArrayList<>(drafted.classes());
        within = TypedTime.typed(drafted.within());
        named = drafted.named();
        drafted.legalWords()
                .forEach((language, list) -> words.put(language, String.join(", ", list)));
    }

    Eyes eyes() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        words.forEach(
                (language, typed) -> {
                    List<String> list =
                            COMMA.splitAsStream(typed)
                                    .map(String::strip)
                                    .filter(word -> !word.isEmpty())
                                    .toList();
                    if (!list.isEmpty()) {
                        lists.put(language, list);
                    }
                });
        return new Eyes(classes, TypedTime.iso(within), named, lists);
    }

    public List<AnswerClass> getEveryClass() {
        return List.of(AnswerClass.values());
    }

    /** As slugs. */
    public List<String> getClasses() {
        return classes;
    }

    public void setClasses(List<String> classes) {
        this.classes = new ArrayList<>(classes);
    }

    public String getWithin() {
        return within;
    }

    public void setWithin(String within) {
        this.within = within;
    }

    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }

    /** Legal words, parted by commas. */
    public String getEnglish() {
        return words.getOrDefault("en", "");
    }

    public void setEnglish(String typed) {
        words.put("en", typed);
    }

    public String getFinnish() {
        return words.getOrDefault("fi", "");
    }

    public void setFinnish(String typed) {
        words.put("fi", typed);
    }

    public String getRussian() {
        return words.getOrDefault("ru", "");
    }

    public void setRussian(String typed) {
        words.put("ru", typed);
    }
}
