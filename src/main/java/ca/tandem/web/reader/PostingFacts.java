package ca.tandem.web.reader;

import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.web.shell.PageTexts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The facts of a posting as readers see them, in the words of a language. */
final class PostingFacts {

    private PostingFacts() {}

    /**
     * A fact as shown to readers.
     *
     * @param label the name of the fact
     * @param value the value
     * @param address where the value leads; null if it is no link
     */
    public record FactText(String label, String value, String address) {}

    /**
     * A fact that differs.
     *
     * @param label the name of the fact
     * @param before the earlier value; empty if it was not given
     * @param now the later value; empty if it is not given
     */
    public record FactChange(String label, String before, String now) {}

    /** Returns the facts that are given, in the order of the page, without the closing, which has a form of its own. */
    static List<FactText> of(Facts facts, PageTexts pageTexts) {
        return shown().filter(fact -> fact.kind() != FactKind.CLOSING)
                .map(fact -> new FactText(pageTexts.name(fact), value(fact, facts, pageTexts), mailbox(fact, facts)))
                .filter(text -> !text.value().isEmpty())
                .toList();
    }

    /** Returns the facts of which readers see another value, in the order of the page. */
    static List<FactChange> changes(Facts before, Facts now, PageTexts pageTexts) {
        return shown().map(fact -> new FactChange(
                        pageTexts.name(fact), value(fact, before, pageTexts), value(fact, now, pageTexts)))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    /** Returns the facts that have a row on the page, in their order. */
    private static Stream<Fact> shown() {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.readerRow() > 0 && fact.topic() == fact)
                .sorted(Comparator.comparingInt(Fact::readerRow));
    }

    private static String mailbox(Fact fact, Facts facts) {
        return fact.kind() == FactKind.EMAIL ? "mailto:" + fact.get(facts) : null;
    }

    /** Returns the value of a fact; what others add to it stands in parentheses. */
    private static String value(Fact topic, Facts facts, PageTexts pageTexts) {
        return topic.members().stream()
                .map(fact -> pageTexts.facts().value(fact, facts))
                .filter(value -> !value.isEmpty())
                .reduce((first, more) -> pageTexts.reader("fact.more", first, more))
                .orElse("");
    }
}
