package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of work that texts are searched for, each with its province or territory, in both languages. */
final class Places {

    /** A province as texts add it to a place: ", Ontario", " (Ontario)", ", ON". */
    private static final String PROVINCE;

    private static final Map<String, Bilingual<String>> PROVINCES = new HashMap<>();

    static {
        rows("provinces.tsv").forEach(row -> PROVINCES.put(row[0], new Bilingual<>(row[1], row[2])));
        var names = PROVINCES.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        entry.getKey(), entry.getValue().en(), entry.getValue().fr()))
                .map(Places::accentless)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        PROVINCE = "(?:,? \\(?(?:" + names + ")\\)?(?!\\p{L}))?";
    }

    private final Map<String, Bilingual<String>> names = new HashMap<>();
    private final String expression;

    private Places(Language language) {
        for (var row : rows("places.tsv")) {
            var province = PROVINCES.get(row[3]);
            names.put(
                    accentless(language == Language.EN ? row[0] : row[2]),
                    new Bilingual<>(row[1] + ", " + province.en(), row[2] + " (" + province.fr() + ")"));
        }
        expression = "(?:"
                + names.keySet().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?![\\p{L}'])" + PROVINCE;
    }

    /** Returns the places as texts of the language name them. */
    static Places in(Language language) {
        return new Places(language);
    }

    /** Returns a regular expression for a place in an {@link #accentless} text, with or without its province. */
    String expression() {
        return expression;
    }

    /** Returns the places in a text that consists of them, in their order. */
    List<Bilingual<String>> named(String list) {
        return Pattern.compile(expression)
                .matcher(list)
                .results()
                .map(match -> match.group())
                .map(name -> names.entrySet().stream()
                        .filter(place -> name.startsWith(place.getKey()))
                        .max((one, other) ->
                                one.getKey().length() - other.getKey().length())
                        .map(Map.Entry::getValue)
                        .orElseThrow())
                .distinct()
                .toList();
    }

    /** Returns a text without accents, letter for letter: people write Montreal and Québec either way. */
    static String accentless(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.length(); i++) {
            var index = "ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûü".indexOf(plain.charAt(i));
            if (index >= 0) {
                plain.setCharAt(i, "AACEEEEIIOUUUaaceeeeiiouuu".charAt(index));
            }
        }
        return plain.toString();
    }

    private static List<String[]> rows(String file) {
        try (var stream = Objects.requireNonNull(Places.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
