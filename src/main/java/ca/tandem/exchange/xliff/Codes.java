package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.Piece.Code;
import ca.tandem.exchange.xliff.Piece.Sign;
import ca.tandem.translation.text.InlineCode.Part;
import ca.tandem.workflow.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Resolution of the codes of a returned unit to those of the source and the target that were sent, by their ids. Their Markdown is taken
 * from there and never from the file.
 */
final class Codes {

    private record Name(String id, Part part) {}

    private final Map<Name, Code> ofSource = new HashMap<>();
    private final Map<Name, Code> ofBase = new HashMap<>();
    private final Set<String> owed = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * Creates a resolver for a unit.
     *
     * @param source the source
     * @param base the target that was sent
     * @param forgives whether a code that was missing in that target may still be missing
     */
    Codes(Content source, Content base, boolean forgives) {
        source.codes().forEach(code -> ofSource.put(new Name(code.id(), code.part()), code));
        base.codes().forEach(code -> ofBase.put(new Name(code.id(), code.part()), code));
        owed.addAll(source.owed(base, forgives));
    }

    /** Returns the reasons for which the resolved codes are refused; empty if they are valid. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Converts the words and codes of a file to pieces. The literals of words are unknown (null) at this point. */
    Content resolve(List<Object> read) {
        var pieces = new ArrayList<Piece>();
        var open = new ArrayDeque<Code>();
        var seen = new HashSet<Name>();
        for (var each : read) {
            if (each instanceof String words) {
                words.codePoints()
                        .mapToObj(Character::toString)
                        .map(sign -> new Sign(sign, null))
                        .forEach(pieces::add);
            } else if (each instanceof Mark mark) {
                var code = code(mark);
                if (code != null) {
                    if (!seen.add(new Name(code.id(), code.part()))) {
                        refuse("xliff.code.twice", code);
                    }
                    pair(open, code);
                    pieces.add(code);
                }
            }
        }
        open.forEach(code -> refuse("xliff.code.pairing", code));
        owed.stream()
                .filter(id -> seen.stream().noneMatch(name -> name.id().equals(id)))
                .forEach(id -> refuse("xliff.code.lost", first(id)));
        return new Content(pieces);
    }

    private Code code(Mark mark) {
        var own = known(mark.id(), mark);
        if (own != null) {
            return own;
        }
        var copied = mark.copyOf() == null ? null : known(mark.copyOf(), mark);
        if (copied != null && copied.isCopyable()) {
            return new Code(mark.id(), copied.kind(), copied.part(), copied.literal());
        }
        refusals.add(Refusal.workflow("xliff.code.unknown", mark.id()));
        return null;
    }

    /**
     * Returns the code with the given id in the target or, if there is none, in the source. If both have one, the data in the file decides.
     */
    private Code known(String id, Mark mark) {
        var name = new Name(id, mark.part());
        var base = ofBase.get(name);
        var source = ofSource.get(name);
        var first = base == null ? source : base;
        if (first == null || mark.data() == null || first.literal().equals(mark.data())) {
            return first;
        }
        if (source != null && source.literal().equals(mark.data())) {
            return source;
        }
        refuse("xliff.code.changed", first);
        return first;
    }

    private void pair(ArrayDeque<Code> open, Code code) {
        if (code.part() == Part.OPEN) {
            open.push(code);
        } else if (code.part() == Part.CLOSE) {
            if (open.isEmpty() || !open.peek().id().equals(code.id())) {
                refuse("xliff.code.pairing", code);
                open.removeIf(opened -> opened.id().equals(code.id()));
            } else {
                open.pop();
            }
        }
    }

    private Code first(String id) {
        return java.util.stream.Stream.of(Part.OPEN, Part.ALONE, Part.CLOSE)
                .map(part -> ofSource.get(new Name(id, part)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void refuse(String reason, Code code) {
        var refusal = Refusal.workflow(reason, code.literal());
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }
}
