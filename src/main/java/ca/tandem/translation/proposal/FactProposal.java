package ca.tandem.translation.proposal;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FactsValidator;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fact proposed from the texts.
 *
 * @param fact the fact
 * @param value the value, as {@link Fact#set} takes it
 * @param confidence how sure it is
 * @param quotes the words of each text that state it, without Markdown; null for a text that does not
 */
public record FactProposal(Fact fact, Object value, Confidence confidence, Bilingual<String> quotes) {

    /**
     * Reads the facts that the texts state. Where both texts state a fact but not the same, nothing is proposed.
     *
     * @param texts both texts, neither null
     * @return the proposals in the order of the facts, at most one for each
     */
    public static List<FactProposal> of(Bilingual<PostingText> texts) {
        var sentences = Bilingual.of(language -> Sentence.of(texts.get(language), language));
        return Readers.all().entrySet().stream()
                .flatMap(entry -> agreed(entry.getKey(), sentences.map(entry.getValue()::read)).stream())
                .filter(proposal -> FactsValidator.refusals(proposal.facts()).isEmpty())
                .toList();
    }

    private static Optional<FactProposal> agreed(Fact fact, Bilingual<Optional<Statement>> statements) {
        var found = Stream.of(statements.en(), statements.fr())
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()
                || found.stream()
                                .map(Statement::value)
                                .map(FactProposal::comparable)
                                .distinct()
                                .count()
                        > 1) {
            return Optional.empty();
        }
        return Optional.of(new FactProposal(
                fact,
                found.get(0).value(),
                found.size() == 2 ? Confidence.BOTH_TEXTS : Confidence.ONE_TEXT,
                statements.map(statement -> statement.map(Statement::quote).orElse(null))));
    }

    /** Returns a value by which two are compared: places may stand in another order. */
    private static Object comparable(Object value) {
        return value instanceof Locations locations ? Set.copyOf(locations.places()) : value;
    }

    /** Returns facts that have nothing but the proposed value. */
    public Facts facts() {
        var facts = new Facts();
        fact.set(facts, value);
        return facts;
    }
}
