package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.proposal.Confidence;
import ca.tandem.translation.proposal.FactProposal;
import java.util.Map;

/**
 * A fact proposed from the texts, in JSON.
 *
 * @param fact the name of the fact
 * @param facts the value, in the form in which a posting has it
 * @param confidence how sure it is
 * @param quotes the words that state it, by language
 */
public record ProposalJson(String fact, Map<String, Object> facts, Confidence confidence, Bilingual<String> quotes) {

    static ProposalJson of(FactProposal proposal) {
        return new ProposalJson(
                proposal.fact().key(),
                FactsJson.values(proposal.facts(), fact -> fact == proposal.fact()),
                proposal.confidence(),
                proposal.quotes());
    }
}
