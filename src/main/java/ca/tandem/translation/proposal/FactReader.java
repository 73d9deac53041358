package ca.tandem.translation.proposal;

import java.util.List;
import java.util.Optional;

/** Reader of one fact in the text of one language. It rather finds nothing than something that the text may not mean. */
interface FactReader {

    /** Returns what the sentences of a text state; empty if they state nothing, or contradict each other. */
    Optional<Statement> read(List<Sentence> sentences);
}
