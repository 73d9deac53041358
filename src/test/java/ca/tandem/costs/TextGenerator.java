package ca.tandem.costs;

import ca.tandem.posting.PostingText;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generator of texts of one form in any size.
 *
 * @param name the form's name in reports
 * @param ofSize makes a text of about that many characters
 */
record TextGenerator(String name, IntFunction<String> ofSize) {

    private static final int PASSAGE = PostingText.LONGEST_PASSAGE / 4;

    /** Returns a generator that repeats a piece between a beginning and an end. */
    static TextGenerator of(String prefix, String piece, String suffix) {
        return new TextGenerator(
                shown(prefix) + " (" + shown(piece) + ")+ " + shown(suffix),
                size -> repeated(prefix, piece, suffix, size));
    }

    /** Returns a generator that repeats this form as passages of an accepted size. */
    TextGenerator inPassages() {
        return new TextGenerator(name + " in passages", size -> Stream.generate(() -> ofSize.apply(PASSAGE))
                .limit(Math.max(1, size / PASSAGE))
                .collect(Collectors.joining("\n\n")));
    }

    private static String repeated(String prefix, String piece, String suffix, int size) {
        var times = Math.max(1, (size - prefix.length() - suffix.length()) / piece.length());
        return prefix + piece.repeat(times) + suffix;
    }

    /** Returns a generator that repeats an opening piece, and a closing piece as often. */
    static TextGenerator nested(String open, String middle, String close) {
        return new TextGenerator("(" + shown(open) + ")n " + shown(middle) + " (" + shown(close) + ")n", size -> {
            var times = Math.max(1, (size - middle.length()) / (open.length() + close.length()));
            return open.repeat(times) + middle + close.repeat(times);
        });
    }

    private static String shown(String piece) {
        return piece.replace("\n", "\\n").replace("\t", "\\t").replace("\u00a0", "~");
    }

    /** Returns a generator of pieces that differ by a number. */
    private static TextGenerator numbered(String name, IntFunction<String> piece) {
        return new TextGenerator(name, size -> {
            var text = new StringBuilder();
            for (var i = 0; text.length() < size; i++) {
                text.append(piece.apply(i));
            }
            return text.toString();
        });
    }

    /** The name of the form that resembles ordinary postings. */
    static final String PROSE = "paragraphs that differ";

    /** Returns the known forms that once took longest, and every tenth of the others. */
    static List<TextGenerator> hanging() {
        var known = known();
        return IntStream.range(0, known.size())
                .filter(i -> i % 10 == 0
                        || HANGING.stream().anyMatch(part -> known.get(i).name().contains(part)))
                .mapToObj(known::get)
                .toList();
    }

    private static final Set<String> HANGING = Set.of(
            "# a ( )+",
            " (<a)+",
            "(<!--)+",
            "(<?)+",
            " ([)+",
            "([a]()+",
            " (&)+",
            "a table",
            "(1 000 )+",
            "(1. )+",
            "(~)+",
            "terms and definitions",
            "footnotes and references",
            "([^a])+",
            "({#)+",
            "(a\n)+ : b",
            "<a> (http",
            "(1 )+");

    /** Returns the forms that once occupied a core for seconds, and others of their kind. */
    static List<TextGenerator> known() {
        return List.of(
                of("# a", " ", "b"),
                of("# a ", "#", " b"),
                of("# a", " #", "b"),
                of("", "<a", ""),
                of("", "<a ", ""),
                of("", "<!--", ""),
                of("", "<a href=\"", ""),
                of("x", "<b", ">"),
                of("", "<?", ""),
                of("", "<![CDATA[", ""),
                of("", "</", ""),
                of("", "[", ""),
                of("", "]", ""),
                of("", "[]", ""),
                of("", "![", ""),
                of("", "[a](", ""),
                of("", "[a](b", ")"),
                of("", "[a](<b", ""),
                of("", "[a][", ""),
                of("", "[a]: b\n", ""),
                of("", "[a](b) ", ""),
                nested("[", "a", "](b)"),
                of("", "*", ""),
                of("", "*a", ""),
                of("", "*a_", ""),
                of("", "**a *", ""),
                of("", "a**b", ""),
                of("", "_", ""),
                nested("*a ", "b", " c*"),
                nested("**a ", "b", " c**"),
                of("", "`", ""),
                numbered("backticks of every length", i -> "`".repeat(i % 400 + 1) + "a"),
                of("", "`a", ""),
                of("", "~", ""),
                of("", "&", ""),
                of("", "&a", ""),
                of("", "&amp;", ""),
                of("", "&#1;", ""),
                of("", "\\", ""),
                of("", "\\[", ""),
                of("", ">", ""),
                of("", "> ", "a"),
                of("", "- ", "a"),
                of("", "1. ", "a"),
                of("", "- a\n", ""),
                of("", "- a\n\n", ""),
                of("", "* a\n + b\n", ""),
                of("", "a\n", ""),
                of("", "a\n\n", ""),
                numbered(PROSE, i -> "Number " + i + " is to be seen by all.\n\n"),
                numbered("items that nest", i -> " ".repeat(2 * (i % 60)) + "- item " + i + "\n"),
                of("", "# a\n", ""),
                of("", "a\n=\n", ""),
                of("", "---\n", ""),
                of("", "```\n", ""),
                of("", "    a\n", ""),
                of("", "\n", "a"),
                of("a", "\n", "b"),
                of("a", " \n", "b"),
                of("", "<div>\n", ""),
                of("", "<div>\n\n", ""),
                new TextGenerator(
                        "a table of many columns",
                        size -> "|" + "a|".repeat(size / 6) + "\n|" + "-|".repeat(size / 6) + "\n|"
                                + "b|".repeat(size / 6) + "\n"),
                new TextGenerator("a table of many rows", size -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(size / 6)),
                new TextGenerator(
                        "a table whose rows have no cells", size -> "|a|b|c|d|\n|-|-|-|-|\n" + "x\n".repeat(size / 2)),
                of("", "|", ""),
                of("a", " ", "b"),
                of("a", "\t", "b"),
                of("a", "\u00a0", "b"),
                of("", "a ", ""),
                of("", "the ", ""),
                of("", "a", ""),
                of("", "é", ""),
                of("a", "\u0301", ""),
                of("", "·e", ""),
                of("", "1", ""),
                of("", "1 ", ""),
                of("", "1,", ""),
                of("", "1.", ""),
                of("", "1 000 ", ""),
                of("", "000 ", ""),
                numbered("numbers that differ", i -> i + " "),
                of("", "$1 ", ""),
                of("", "12 h 30 ", ""),
                of("", "A-", ""),
                of("", "A1-", ""),
                of("", "CBC/", ""),
                of("", "a@", ""),
                of("", "a.", ""),
                of("", "a@b.", ""),
                of("", "a-a.", ""),
                of("a@", "b.", ""),
                of("", "a@b.c ", ""),
                numbered("addresses that differ", i -> "a" + i + "@b.c "),
                of("", "http://", ""),
                of("", "http://a.b/", ""),
                of("http://a", ".", ""),
                of("", "www.", ""),
                of("", "January 1 to ", ""),
                of("", "1 to ", ""),
                of("", "(", ""),
                of("", ")", ""),
                of("", "a)", ""),
                nested("(", "a", ")"),
                of("", "«", ""),
                of("", "« ", ""),
                of("", "»", ""),
                of("", " »", ""),
                of("", "\"", ""),
                of("", "“", ""),
                of("", "!", ""),
                of("", " !", ""),
                of("", "?", ""),
                of("a", " :", ""),
                of("", ".", ""),
                of("", "…", ""),
                of("", ";", "a"),
                of("", "{{", ""),
                of("", "{%", ""),
                of("", "${", ""),
                of("", "{a", ""),
                of("", "[insert ", ""),
                of("", "%s", ""),
                of("", "X", ""),
                of("", "XX-", ""),
                of("", "lorem ", ""),
                of("", "\ufffc", ""),
                of("", "\u200b", ""),
                of("", "😀", ""),
                of("", "ﷺ", ""),
                of("", "-", ""),
                of("", "- - ", ""),
                of("", "’s ", ""),
                of("", "d’", ""),
                of("", "a/", ""),
                of("", "candidate ou candidat ", ""),
                of("", "Word. ", ""),
                of("", "A. B. ", ""),
                numbered(
                        "sentences that differ",
                        i -> "The light of the harbour was kept by number " + i + " that year. "),
                of("# a", "{#", ""),
                of("# a {#b ", ".c ", "x"),
                of("# a ", "\\\\", "{#b}"),
                numbered("terms and definitions", i -> "term\n: a\n: b\n\n"),
                of("a\n", ": ", "a"),
                of("", "a\n", ": b"),
                numbered("footnotes and references", i -> "a[^" + i + "]\n\n[^" + i + "]: b\n\n"),
                of("[^a]: b\n\n", "[^a]", ""),
                of("", "[^a]: ", "b"),
                of("", "[^", ""),
                of("", "- [ ] ", "a"),
                of("[a]: /u ", "\"", ""),
                of("", "www.", ""),
                of("", "a@", ""),
                of("", "http://a.ca/(", ""),
                of("<a>", "http://a.ca ", ""),
                of("", "a~~", ""));
    }
}
