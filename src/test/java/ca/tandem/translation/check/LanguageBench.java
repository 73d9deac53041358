package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.testing.LanguageToolServer;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.glossary.GlossaryFixture;
import ca.tandem.translation.proofreading.ProofreaderFixture;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures what LanguageTool adds to the checks of the real pairs, beside what the portal's own checks take and find, as
 * {@code bench/README.md} tells. Not a test: {@code bench/run language} starts it.
 */
public final class LanguageBench {

    private static final double MILLION = 1e6;

    private final LanguageFindings languageFindings = new LanguageFindings();
    private final List<Double> engineTimes = new ArrayList<>();
    private final List<Double> ownTimes = new ArrayList<>();
    private final List<Double> engineCounts = new ArrayList<>();
    private final List<Double> ownCounts = new ArrayList<>();
    private final Map<String, Integer> byRule = new TreeMap<>();
    private final Map<String, Integer> byWord = new TreeMap<>();

    private LanguageBench() {
        languageFindings.proofreader = ProofreaderFixture.patient(LanguageToolServer.address());
        languageFindings.dictionary = ProofreaderFixture.dictionary(List.of());
        languageFindings.glossary = GlossaryFixture.of();
    }

    public static void main(String[] arguments) {
        new LanguageBench().run();
        System.exit(0);
    }

    private void run() {
        var pairs = RealPostings.pairs();
        // The first texts teach both their code, and are measured again.
        pairs.entrySet().stream().limit(5).forEach(pair -> {
            var edition = CheckedEdition.of(pair.getValue(), Language.EN);
            AllChecks.findings(edition).forEach(finding -> {});
            proofread("warm " + pair.getKey(), edition);
        });
        pairs.forEach((key, texts) -> {
            var from = System.nanoTime();
            var edition = CheckedEdition.of(texts, Language.EN);
            ownCounts.add((double)
                    FindingGroup.ofUnsaved(AllChecks.findings(edition).toList()).size());
            var between = System.nanoTime();
            proofread(key, edition);
            var found = languageFindings.of(key, null);
            engineTimes.add((System.nanoTime() - between) / MILLION);
            ownTimes.add((between - from) / MILLION);
            engineCounts.add((double) FindingGroup.ofUnsaved(found).size());
            found.forEach(finding -> {
                byRule.merge((String) finding.arguments().get(3), 1, Integer::sum);
                byWord.merge((String) finding.arguments().get(0), 1, Integer::sum);
            });
        });
        say("%d pairs; the engine waited for nobody else", pairs.size());
        print("LanguageTool, a pair, ms", engineTimes);
        print("own checks, a pair, ms", ownTimes);
        print("kinds of findings of LanguageTool in a pair", engineCounts);
        print("kinds of findings of own checks in a pair", ownCounts);
        say(
                "share of LanguageTool: %.0f %% of the time, %.0f %% of the kinds of findings",
                100 * share(engineTimes, ownTimes), 100 * share(engineCounts, ownCounts));
        say("findings by rule: %s", most(byRule));
        say("findings by word: %s", most(byWord));
    }

    private void proofread(String content, CheckedEdition edition) {
        var status = languageFindings.proofread(content, edition::allUnitTexts);
        if (status != ProofreadingStatus.DONE) {
            throw new IllegalStateException(
                    "LanguageTool is " + status + " at " + content + "; see target/languagetool.log");
        }
    }

    private static double share(List<Double> part, List<Double> rest) {
        var sum = part.stream().mapToDouble(value -> value).sum();
        return sum / (sum + rest.stream().mapToDouble(value -> value).sum());
    }

    private static void print(String what, List<Double> values) {
        var sorted = values.stream().sorted().toList();
        Function<Double, Double> at = part -> sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
        say("%s: median %.0f, 95th percentile %.0f, most %.0f", what, at.apply(0.5), at.apply(0.95), at.apply(1.0));
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(25)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}
