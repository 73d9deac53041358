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

/** Holds one unit of a file against the unit that stands here. */
final class Reviewing {

    private final CutText source;

    /**
     * Reviews units of one edition.
     *
     * @param source the edition's source text
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

    /** The target that went out: the present one, or one that stands in the unit's record; empty where nobody knows it any more. */
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

    /** A file takes no words away: an empty target is a translation that is missing. */
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
        // Words of several blocks, where the target has a structure of its own, cannot be held against one block of the
        // source.
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

    /** The words that went out came back; at most the translator says that they are right, and of the words that stand here now. */
    private static Review sameWords(Received received, Unit unit, String words) {
        var confirms = received.state() != TargetState.INITIAL
                && words.equals(unit.getTarget())
                && !unit.isJoined()
                && status(received).compareTo(unit.getStatus()) > 0;
        return confirms
                ? new Review(received.name(), unit, Outcome.CONFIRMED, words, status(received), List.of())
                : new Review(received.name(), unit, Outcome.UNCHANGED, unit.getTarget(), null, List.of());
    }

    /** What the words' block would say with them in the structure of the source; null where they change the structure. */
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
