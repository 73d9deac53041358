package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings from the comparison of the postings of a tree with each other: a Lever id that several share, and postings in one language that
 * are probably translations of each other.
 */
final class TwinDetection {

    private final Map<String, Bilingual<List<HugoFile>>> byKey;
    private final Map<String, List<Finding>> findings = new TreeMap<>();

    private TwinDetection(Map<String, Bilingual<List<HugoFile>>> byKey) {
        this.byKey = byKey;
    }

    static Map<String, List<Finding>> of(Map<String, Bilingual<List<HugoFile>>> byKey) {
        var twinDetection = new TwinDetection(byKey);
        twinDetection.compareLeverIds();
        twinDetection.compareAnchors();
        twinDetection.comparePaths();
        return twinDetection.findings;
    }

    private void compareLeverIds() {
        var byLever = new TreeMap<String, List<String>>();
        byKey.forEach((key, claims) -> Arrays.stream(Language.values())
                .flatMap(language -> claims.get(language).stream())
                .map(file -> file.fields().leverId())
                .filter(lever -> lever != null)
                .distinct()
                .forEach(lever -> byLever.computeIfAbsent(lever, first -> new ArrayList<>())
                        .add(key)));
        byLever.forEach((lever, keys) -> keys.forEach(
                key -> keys.stream().filter(other -> !other.equals(key)).forEach(other -> {
                    if (isSingle(key) && isSingle(other) && languageOf(key) != languageOf(other)) {
                        suspect(key, other);
                    } else {
                        add(key, Finding.of("lever.shared", null, "facts", lever, other));
                    }
                })));
    }

    /** Compares postings in one language each. Two of them are reported if neither is more similar to another one. */
    private void compareAnchors() {
        var singles = Bilingual.of(language -> byKey.keySet().stream()
                .filter(this::isSingle)
                .filter(key -> languageOf(key) == language)
                .collect(Collectors.toMap(
                        key -> key,
                        key -> TextAnchors.of(byKey.get(key).get(language).get(0)))));
        singles.en().forEach((en, textAnchors) -> nearest(textAnchors, singles.fr())
                .filter(fr -> nearest(singles.fr().get(fr), singles.en())
                        .filter(en::equals)
                        .isPresent())
                .ifPresent(fr -> {
                    suspect(en, fr);
                    suspect(fr, en);
                }));
    }

    /** Compares postings in one language each by their paths; those at one path with two keys, or with one, are reported. */
    private void comparePaths() {
        var byPath = new TreeMap<String, List<String>>();
        byKey.keySet().stream()
                .filter(this::isSingle)
                .forEach(key -> byKey.get(key).get(languageOf(key)).forEach(file -> byPath.computeIfAbsent(
                                HugoPath.of(file.path()).inBothLanguages(), first -> new ArrayList<>())
                        .add(key)));
        byPath.values().stream()
                .filter(keys -> keys.size() == 2 && languageOf(keys.get(0)) != languageOf(keys.get(1)))
                .forEach(keys -> {
                    suspect(keys.get(0), keys.get(1));
                    suspect(keys.get(1), keys.get(0));
                });
    }

    private static Optional<String> nearest(TextAnchors textAnchors, Map<String, TextAnchors> others) {
        return others.entrySet().stream()
                .filter(other -> textAnchors.likeness(other.getValue()) > 0)
                .max(Map.Entry.<String, TextAnchors>comparingByValue(
                                (one, other) -> Double.compare(textAnchors.likeness(one), textAnchors.likeness(other)))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private boolean isSingle(String key) {
        return byKey.get(key).en().isEmpty() != byKey.get(key).fr().isEmpty();
    }

    private Language languageOf(String key) {
        return byKey.get(key).en().isEmpty() ? Language.FR : Language.EN;
    }

    private void suspect(String key, String other) {
        add(key, Finding.of("twin.suspected", languageOf(other), "file", other));
    }

    private void add(String key, Finding finding) {
        var own = findings.computeIfAbsent(key, first -> new ArrayList<>());
        if (!own.contains(finding)) {
            own.add(finding);
        }
    }
}
