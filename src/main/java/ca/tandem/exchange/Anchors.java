package ca.tandem.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text and its translation have in common whatever the languages: web addresses without their language part, e-mail
 * addresses, classifications, numbers, and the date with which the key begins. After the language-independent anchors of Simard,
 * Foster and Isabelle ("cognates"), 1992, weighted by how seldom each kind agrees by chance.
 */
record Anchors(Set<String> all) {

    /** Of real pairs that carry anchors most lie above, of unrelated postings without common boilerplate none does. */
    private static final double LIKELY = 0.4;

    /** Two postings that share a year and a host share nothing yet. */
    private static final int ENOUGH = 6;

    private static final Pattern WEB = Pattern.compile("https?://([^\\s)>\\]\"?#]+)[^\\s)>\\]\"]*");
    private static final Pattern LANGUAGE_PART =
            Pattern.compile("(?<![^/.-])(?:en|fr|eng|fra|english|francais)(?![^/.-])");
    private static final Pattern MAIL = Pattern.compile("(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
    private static final Pattern CLASSIFICATION = Pattern.compile("\\b[A-Z]{2}-\\d{1,2}\\b");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[,\\u00a0\\u202f ](?=\\d{3}\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DATED_KEY = Pattern.compile("[A-Za-z]{3,9}-?\\d{4}(?=-)");

    /** The anchors of a posting in one language. */
    static Anchors of(HugoFile file) {
        var all = new HashSet<String>();
        var prefix = DATED_KEY.matcher(file.key() == null ? "" : file.key());
        if (prefix.lookingAt()) {
            all.add("3 " + prefix.group().toLowerCase(Locale.ROOT));
        }
        var rest = collect(WEB, file.text().body(), all, found -> {
            var address = LANGUAGE_PART.matcher(found.group(1)).replaceAll("");
            all.add("1 " + address.split("/", 2)[0]);
            return "2 " + address;
        });
        rest = collect(MAIL, rest, all, found -> "3 " + found.group().toLowerCase(Locale.ROOT));
        // The group CS was renamed IT, which French texts write TI as well.
        rest = collect(CLASSIFICATION, rest, all, found -> "2 " + found.group().replaceFirst("^(?:TI|CS)-", "IT-"));
        collect(NUMBER, GROUPING.matcher(rest).replaceAll(""), all, found -> "1 " + found.group());
        return new Anchors(all);
    }

    /**
     * How much of the two agrees.
     *
     * @return the weighted share of common anchors, from 0 to 1; 0 where it is too little to say anything
     */
    double likeness(Anchors other) {
        var common = new HashSet<>(all);
        common.retainAll(other.all);
        var together = new HashSet<>(all);
        together.addAll(other.all);
        var share = (double) weight(common) / Math.max(1, weight(together));
        return weight(common) < ENOUGH || share < LIKELY ? 0 : share;
    }

    private static String collect(
            Pattern pattern,
            String text,
            Set<String> anchors,
            java.util.function.Function<MatchResult, String> anchor) {
        pattern.matcher(text).results().map(anchor).forEach(anchors::add);
        return pattern.matcher(text).replaceAll(" ");
    }

    /** An anchor begins with its weight. */
    private static int weight(Set<String> anchors) {
        return anchors.stream().mapToInt(anchor -> anchor.charAt(0) - '0').sum();
    }
}
