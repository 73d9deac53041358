package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.ContentPiece.ContentCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.workflow.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolution of the codes of a returned unit to those of the source and the target that were sent, by their ids. Their Markdown is taken
 * from there and never from the file.
 */
final class CodeResolver {

    /**
     * A code in a file.
     *
     * @param id the id
     * @param copyOf the id of the code of which the tool made a copy; null if it is no copy
     * @param part the part: opening, closing or standalone
     * @param data the original data that the file gives for the code; null if it gives none
     */
    record CodeReference(String id, String copyOf, CodeRole part, String data) {}

    /** Maximum number of reasons for which one unit is refused; nobody reads more. */
    private static final int MOST_REFUSALS = 20;

    private record CodeKey(String id, CodeRole part) {}

    private final Map<CodeKey, ContentCode> ofSource = new HashMap<>();
    private final Map<CodeKey, ContentCode> ofBase = new HashMap<>();
    private final Set<String> owed = new LinkedHashSet<>();
    private final Set<Refusal> refusals = new LinkedHashSet<>();

    /**
     * Creates a resolver for a unit.
     *
     * @param source the source
     * @param base the target that was sent
     * @param forgives whether a code that was missing in that target may still be missing
     */
    CodeResolver(UnitContent source, UnitContent base, boolean forgives) {
        source.codes()
                .forEach(contentCode -> ofSource.put(new CodeKey(contentCode.id(), contentCode.part()), contentCode));
        base.codes().forEach(contentCode -> ofBase.put(new CodeKey(contentCode.id(), contentCode.part()), contentCode));
        owed.addAll(source.requiredCodes(base, forgives));
    }

    /** Returns the reasons for which the resolved codes are refused; empty if they are valid. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Converts the words and codes of a file to pieces. The literals of words are unknown (null) at this point. */
    UnitContent resolve(List<Object> read) {
        var pieces = new ArrayList<ContentPiece>();
        var open = new ArrayDeque<ContentCode>();
        var seen = new HashSet<CodeKey>();
        for (var each : read) {
            if (each instanceof String words) {
                words.codePoints()
                        .mapToObj(Character::toString)
                        .map(sign -> new ContentCharacter(sign, null))
                        .forEach(pieces::add);
            } else if (each instanceof CodeReference codeReference) {
                var contentCode = code(codeReference);
                if (contentCode != null) {
                    if (!seen.add(new CodeKey(contentCode.id(), contentCode.part()))) {
                        refuse("xliff.code.twice", contentCode);
                    }
                    pair(open, contentCode);
                    pieces.add(contentCode);
                }
            }
        }
        open.forEach(contentCode -> refuse("xliff.code.pairing", contentCode));
        var found = seen.stream().map(CodeKey::id).collect(Collectors.toSet());
        owed.stream().filter(id -> !found.contains(id)).forEach(id -> refuse("xliff.code.lost", first(id)));
        return new UnitContent(pieces);
    }

    private ContentCode code(CodeReference codeReference) {
        var own = known(codeReference.id(), codeReference);
        if (own != null) {
            return own;
        }
        var copied = codeReference.copyOf() == null ? null : known(codeReference.copyOf(), codeReference);
        if (copied != null && copied.isCopyable()) {
            return new ContentCode(codeReference.id(), copied.kind(), copied.part(), copied.literal());
        }
        refuse(Refusal.workflow(
                isKnown(codeReference.id()) ? "xliff.code.kind" : "xliff.code.unknown", codeReference.id()));
        return null;
    }

    /** Checks whether a code has the given id, whatever its part is. */
    private boolean isKnown(String id) {
        return Arrays.stream(CodeRole.values())
                .map(codeRole -> new CodeKey(id, codeRole))
                .anyMatch(codeKey -> ofSource.containsKey(codeKey) || ofBase.containsKey(codeKey));
    }

    /**
     * Returns the code with the given id in the target or, if there is none, in the source. If both have one, the data in the file decides.
     */
    private ContentCode known(String id, CodeReference codeReference) {
        var codeKey = new CodeKey(id, codeReference.part());
        var base = ofBase.get(codeKey);
        var source = ofSource.get(codeKey);
        var first = base == null ? source : base;
        if (first == null || codeReference.data() == null || first.literal().equals(codeReference.data())) {
            return first;
        }
        if (source != null && source.literal().equals(codeReference.data())) {
            return source;
        }
        refuse("xliff.code.changed", first);
        return first;
    }

    private void pair(ArrayDeque<ContentCode> open, ContentCode contentCode) {
        if (contentCode.part() == CodeRole.OPEN) {
            open.push(contentCode);
        } else if (contentCode.part() == CodeRole.CLOSE) {
            if (open.isEmpty() || !open.peek().id().equals(contentCode.id())) {
                refuse("xliff.code.pairing", contentCode);
                open.removeIf(opened -> opened.id().equals(contentCode.id()));
            } else {
                open.pop();
            }
        }
    }

    private ContentCode first(String id) {
        return Stream.of(CodeRole.OPEN, CodeRole.ALONE, CodeRole.CLOSE)
                .map(codeRole -> ofSource.get(new CodeKey(id, codeRole)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void refuse(String reason, ContentCode contentCode) {
        refuse(Refusal.workflow(reason, contentCode.literal()));
    }

    private void refuse(Refusal refusal) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(refusal);
        }
    }
}
