package ca.tandem.exchange.xliff;

import ca.tandem.common.Sha256;
import ca.tandem.posting.Text;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.CutText;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitChange;
import ca.tandem.workflow.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.core.TargetState;

/** Comparison of units of a file with the present units of an edition. */
final class Reviewing {

    private final CutText source;

    /**
     * Creates a comparison with an edition.
     *
     * @param source the source text of the edition
     */
    Reviewing(CutText source) {
        this.source = source;
    }

    Review of(Received received, Unit unit) {
        var name = received.name();
        if (unit == null) {
            return refused(name, null, null, "xliff.unit.unknown");
        }
        if (!received.isValid()) {
            return refused(name, unit, null, "xliff.unit.invalid");
        }
        if (received.sourceHash() != null && !received.sourceHash().equals(Sha256.hex(unit.getSource()))) {
            return refused(name, unit, null, "xliff.source.changed");
        }
        var length = received.targetLength();
        if (length > longest(unit.getKind())) {
            return Review.refused(
                    name, unit, null, List.of(Refusal.workflow("xliff.target.long", length, longest(unit.getKind()))));
        }
        var own = Content.of(unit.getKind(), unit.getSource());
        if (!new Codes(own, Content.EMPTY, true).resolve(received.source()).readsByName(own)) {
            return refused(
                    name, unit, null, received.sourceHash() == null ? "xliff.source.changed" : "xliff.source.altered");
        }
        var sent = sent(received, unit);
        var base = Content.target(unit.getKind(), sent.orElse(unit.getTarget()), own);
        return received.target().isEmpty()
                ? withoutTarget(received, unit, base)
                : withTarget(received, unit, own, base, sent.isPresent());
    }

    private static int longest(BlockKind kind) {
        return switch (kind) {
            case TITLE -> Text.LONGEST_TITLE;
            case DESCRIPTION -> Text.LONGEST_DESCRIPTION;
            default -> Text.LONGEST_PASSAGE;
        };
    }

    /** Returns the target that was sent: the present one, or an earlier one from the unit's history; empty if it is unknown. */
    private static Optional<String> sent(Received received, Unit unit) {
        if (received.targetHash() == null) {
            return unit.getTarget().isEmpty() ? Optional.of("") : Optional.empty();
        }
        return Stream.concat(
                        Stream.of(unit.getTarget(), ""),
                        unit.getChanges().stream().map(UnitChange::getBefore))
                .filter(words -> Sha256.hex(words).equals(received.targetHash()))
                .findFirst();
    }

    /** Reviews a unit without a target. An import never deletes words: an empty target is a missing translation. */
    private static Review withoutTarget(Received received, Unit unit, Content base) {
        var nothing = base.pieces().isEmpty() && (unit.isJoined() || received.state() == TargetState.INITIAL);
        return nothing
                ? new Review(received.name(), unit, Outcome.UNCHANGED, null, null, List.of())
                : refused(received.name(), unit, null, "xliff.target.missing");
    }

    private Review withTarget(Received received, Unit unit, Content own, Content base, boolean known) {
        var name = received.name();
        var codes = new Codes(own, base, !base.pieces().isEmpty() && unit.getStatus() != Status.STALE);
        var returned = codes.resolve(received.target());
        if (codes.refusals().isEmpty() && returned.reads(base)) {
            return sameWords(received, unit, base.literal());
        }
        if (!codes.refusals().isEmpty()) {
            return Review.refused(name, unit, null, codes.refusals());
        }
        // A target with several blocks of its own cannot be compared with one block of the source.
        var oneBlock = base.pieces().isEmpty() || inPlace(unit, base.literal()) != null;
        var words = new Spelling(unit.getKind(), written -> oneBlock ? inPlace(unit, written) : written)
                .of(Borrowing.of(returned, base.pieces().isEmpty() ? own : base))
                .orElse(null);
        if (words == null) {
            return refused(name, unit, null, "xliff.markdown");
        }
        if (words.equals(unit.getTarget())) {
            return sameWords(received, unit, words);
        }
        if (received.state() == TargetState.INITIAL) {
            return refused(name, unit, words, "xliff.state.initial");
        }
        var changedHere = known
                ? !base.literal().equals(unit.getTarget())
                : !unit.getTarget().isEmpty();
        return changedHere
                ? new Review(
                        name,
                        unit,
                        Outcome.CONFLICT,
                        words,
                        status(received),
                        List.of(Refusal.workflow("xliff.conflict")))
                : new Review(name, unit, Outcome.WORDS, words, status(received), List.of());
    }

    /** Reviews a unit whose target did not change. At most it confirms that target, and only if it is still the present one. */
    private static Review sameWords(Received received, Unit unit, String words) {
        var confirms = received.state() != TargetState.INITIAL
                && words.equals(unit.getTarget())
                && !unit.isJoined()
                && status(received).compareTo(unit.getStatus()) > 0;
        return confirms
                ? new Review(received.name(), unit, Outcome.CONFIRMED, words, status(received), List.of())
                : new Review(received.name(), unit, Outcome.UNCHANGED, unit.getTarget(), null, List.of());
    }

    /** Returns the text of the block with the words in it, within the structure of the source; null if the words change the structure. */
    private String inPlace(Unit unit, String words) {
        var blocks = source.blocks();
        var written = CutText.of(source.replace(unit.getPosition(), words)).blocks();
        if (written.size() != blocks.size()) {
            return null;
        }
        for (var i = 0; i < blocks.size(); i++) {
            if (!written.get(i).isLike(blocks.get(i))) {
                return null;
            }
        }
        return written.get(unit.getPosition()).text();
    }

    private static Status status(Received received) {
        return received.state() == TargetState.TRANSLATED ? Status.TRANSLATED : Status.CONFIRMED;
    }

    private static Review refused(String name, Unit unit, String words, String code) {
        return Review.refused(name, unit, words, List.of(new Refusal(Refusal.Kind.WORKFLOW, code, List.of())));
    }
}
