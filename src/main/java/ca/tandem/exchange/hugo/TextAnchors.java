package ca.tandem.exchange.hugo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The language-independent anchors of a text: web addresses without their language part, e-mail addresses, classifications, numbers, and
 * the date at the beginning of the key. After Simard, Foster and Isabelle ("cognates"), 1992, weighted by how seldom each kind agrees by
 * chance.
 *
 * @param all the anchors, each with its weight as the first character
 */
record TextAnchors(Set<String> all) {

    /** Lowest likeness of a pair. Most real pairs with anchors lie above it, and no unrelated postings without common boilerplate do. */
    private static final double LIKELY = 0.4;

    /** Lowest weight of the common anchors of a pair. A common year and a common host are too little. */
    private static final int ENOUGH = 6;

    private static final Pattern WEB = Pattern.compile("https?://([^\\s)>\\]\"?#]+)[^\\s)>\\]\"]*");
    private static final Pattern LANGUAGE_PART =
            Pattern.compile("(?<![^/.-])(?:en|fr|eng|fra|english|francais)(?![^/.-])");
    private static final Pattern MAIL = Pattern.compile("(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
    private static final Pattern CLASSIFICATION = Pattern.compile("\\b[A-Z]{2}-\\d{1,2}\\b");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[,\\u00a0\\u202f ](?=\\d{3}\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DATED_KEY = Pattern.compile("[A-Za-z]{3,9}-?\\d{4}(?=-)");

    /** Returns the anchors of a posting in one language. */
    static TextAnchors of(HugoFile file) {
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
        // The group CS was renamed IT, which French texts also write TI.
        rest = collect(CLASSIFICATION, rest, all, found -> "2 " + found.group().replaceFirst("^(?:TI|CS)-", "IT-"));
        collect(NUMBER, GROUPING.matcher(rest).replaceAll(""), all, found -> "1 " + found.group());
        return new TextAnchors(all);
    }

    /**
     * Returns the likeness of two postings by their anchors.
     *
     * @return the weighted share of common anchors, from 0 to 1; 0 if it is too low to mean anything
     */
    double likeness(TextAnchors other) {
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

    /** Returns the total weight of anchors; each begins with its weight. */
    private static int weight(Set<String> anchors) {
        return anchors.stream().mapToInt(anchor -> anchor.charAt(0) - '0').sum();
    }
}
