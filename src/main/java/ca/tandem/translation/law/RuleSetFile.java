package ca.tandem.translation.law;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reader of a file of rules. */
final class RuleSetFile {

    private static final Bilingual<Pattern> NO_WORDS = new Bilingual<>(null, null);

    private final Map<?, ?> fields;

    private RuleSetFile(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * Reads a set of rules.
     *
     * @param key the key of the set
     * @param yaml the content of its file
     * @throws IllegalArgumentException if a field is missing or is not what it should be
     */
    static RuleSet read(String key, String yaml) {
        var file = new RuleSetFile(
                (Map<?, ?>) new Load(LoadSettings.builder().setLabel(key).build()).loadFromString(yaml));
        var rules = file.map("rules").entrySet().stream()
                .map(rule -> new RuleSetFile((Map<?, ?>) rule.getValue()).rule((String) rule.getKey()))
                .toList();
        return new RuleSet(
                key,
                file.texts("name"),
                LocalDate.parse(file.text("in-force")),
                LocalDate.parse(file.text("reviewed-on")),
                file.texts("source"),
                file.texts("address"),
                file.texts("applies"),
                Pattern.compile(file.text("places")),
                file.patterns("exempt"),
                rules);
    }

    private LawRule rule(String key) {
        return new LawRule(
                key,
                RuleKind.of(text("kind")),
                texts("name"),
                patterns("words"),
                patterns("unless"),
                (Integer) fields.get("most"),
                (Integer) fields.get("exempt-above"),
                texts("says"));
    }

    private String text(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(String::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("A set of rules lacks the field " + field));
    }

    private Map<?, ?> map(String field) {
        if (fields.get(field) instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("A set of rules lacks the fields of " + field);
    }

    private Bilingual<String> texts(String field) {
        var texts = new RuleSetFile(map(field));
        return Bilingual.of(language -> texts.text(language.tag()));
    }

    private Bilingual<Pattern> patterns(String field) {
        if (!fields.containsKey(field)) {
            return NO_WORDS;
        }
        var texts = map(field);
        Function<Language, Pattern> pattern = language -> Optional.ofNullable(texts.get(language.tag()))
                .map(words -> Pattern.compile((String) words))
                .orElse(null);
        return Bilingual.of(pattern);
    }
}
