package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.Piece.Code;
import ca.tandem.exchange.xliff.Piece.Sign;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.Inline;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.okapi.lib.xliff2.core.Fragment;

/**
 * The text of a unit as a file contains it: characters without Markdown escapes, and codes. The concatenated literals of all pieces are the
 * text, byte for byte.
 *
 * @param pieces the pieces in their order
 */
record Content(List<Piece> pieces) {

    static final Content EMPTY = new Content(List.of());

    private static final Pattern ESCAPED =
            Pattern.compile("\\\\([!-/:-@\\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    /** Parses a source text. The ids of its codes are 1, 2, 3 in their order. */
    static Content of(BlockKind kind, String text) {
        return new Content(new Cutter(kind, text, "").pieces());
    }

    /**
     * Parses a target text. Its codes get the ids of their counterparts in the source: of identical codes first, then of codes of the same
     * kind. Codes without a counterpart get the ids t1, t2, t3.
     */
    static Content target(BlockKind kind, String text, Content source) {
        var own = new Content(new Cutter(kind, text, "t").pieces());
        var names = new HashMap<String, String>();
        var free = new ArrayList<>(source.groups().entrySet());
        for (BiPredicate<List<Code>, List<Code>> alike : List.<BiPredicate<List<Code>, List<Code>>>of(
                (one, other) -> same(one, other, Code::isSame),
                (one, other) -> same(one, other, (a, b) -> a.kind() == b.kind() && a.part() == b.part()))) {
            own.groups().entrySet().stream()
                    .filter(group -> !names.containsKey(group.getKey()))
                    .forEach(group -> free.stream()
                            .filter(candidate -> alike.test(group.getValue(), candidate.getValue()))
                            .findFirst()
                            .ifPresent(match -> {
                                names.put(group.getKey(), match.getKey());
                                free.remove(match);
                            }));
        }
        return new Content(own.pieces.stream()
                .map(piece -> piece instanceof Code code
                        ? new Code(names.getOrDefault(code.id(), code.id()), code.kind(), code.part(), code.literal())
                        : piece)
                .toList());
    }

    /** Checks whether the block is a title or a description, which are not Markdown. */
    static boolean isPlain(BlockKind kind) {
        return kind == BlockKind.TITLE || kind == BlockKind.DESCRIPTION;
    }

    /** Returns the text. */
    String literal() {
        return pieces.stream().map(Piece::literal).collect(Collectors.joining());
    }

    List<Code> codes() {
        return pieces.stream()
                .filter(Code.class::isInstance)
                .map(Code.class::cast)
                .toList();
    }

    /**
     * Returns the ids of this source's codes that a translation must contain: all but line breaks and, if {@code forgives} is set, those
     * that the present target lacks.
     */
    Set<String> owed(Content target, boolean forgives) {
        var there = target.codes().stream().map(Code::id).collect(Collectors.toSet());
        return codes().stream()
                .filter(code -> !code.isOptional())
                .map(Code::id)
                .filter(id -> !forgives || there.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the pieces that begin in the given range of the text. */
    Content slice(int from, int to) {
        var within = new ArrayList<Piece>();
        var at = 0;
        for (var piece : pieces) {
            if (at >= from && at < to) {
                within.add(piece);
            }
            at += piece.literal().length();
        }
        return new Content(within);
    }

    /** Checks whether the other content has the same characters and, at the same positions, codes with the same Markdown. */
    boolean reads(Content other) {
        return matches(other, Code::isSame);
    }

    /**
     * Checks whether the other content has the same characters and, at the same positions, codes with the same ids: all that a file
     * contains of them.
     */
    boolean readsByName(Content other) {
        return matches(other, (a, b) -> a.id().equals(b.id()) && a.part() == b.part());
    }

    private boolean matches(Content other, BiPredicate<Code, Code> alike) {
        if (pieces.size() != other.pieces.size()) {
            return false;
        }
        for (var i = 0; i < pieces.size(); i++) {
            var one = pieces.get(i);
            var two = other.pieces.get(i);
            if (one instanceof Sign a && two instanceof Sign b && a.text().equals(b.text())) {
                continue;
            }
            if (!(one instanceof Code c && two instanceof Code d && alike.test(c, d))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<Code>> groups() {
        return codes().stream().collect(Collectors.groupingBy(Code::id, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean same(List<Code> one, List<Code> other, BiPredicate<Code, Code> alike) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> alike.test(one.get(i), other.get(i)));
    }

    private static final class Cutter {

        private final BlockKind kind;
        private final String text;
        private final String prefix;
        private final List<Piece> pieces = new ArrayList<>();
        private final Map<Integer, String> names = new HashMap<>();
        private final Set<String> given = new HashSet<>();

        Cutter(BlockKind kind, String text, String prefix) {
            this.kind = kind;
            this.text = text;
            this.prefix = prefix;
        }

        List<Piece> pieces() {
            if (isPlain(kind)) {
                signs(text);
                return List.copyOf(pieces);
            }
            var done = 0;
            for (var code : Inline.of(text).codes()) {
                words(text.substring(done, code.start()));
                pieces.add(new Code(
                        names.computeIfAbsent(code.number(), number -> next()),
                        code.kind(),
                        code.part(),
                        text.substring(code.start(), code.end())));
                done = code.end();
            }
            words(text.substring(done));
            return List.copyOf(pieces);
        }

        private void words(String words) {
            var escape = ESCAPED.matcher(words);
            var done = 0;
            while (escape.find()) {
                signs(words.substring(done, escape.start()));
                escaped(escape.group(), escape.group(1));
                done = escape.end();
            }
            signs(words.substring(done));
        }

        /**
         * Adds an escape or a character reference. In raw HTML a backslash is an ordinary character. A reference to anything but a single
         * visible character becomes a code.
         */
        private void escaped(String literal, String sign) {
            if (sign != null) {
                if (kind == BlockKind.HTML) {
                    signs(literal);
                } else {
                    pieces.add(new Sign(sign, literal));
                }
                return;
            }
            var meaning = Entity.meaning(literal);
            if (meaning.equals(literal)) {
                signs(literal);
            } else if (meaning.codePointCount(0, meaning.length()) == 1 && !isHard(meaning.codePointAt(0))) {
                pieces.add(new Sign(meaning, literal));
            } else {
                pieces.add(new Code(next(), InlineCode.Kind.CODE, Part.ALONE, literal));
            }
        }

        private void signs(String words) {
            words.codePoints()
                    .mapToObj(point -> isReserved(point)
                            ? new Code(next(), InlineCode.Kind.CODE, Part.ALONE, Character.toString(point))
                            : new Sign(Character.toString(point), Character.toString(point)))
                    .forEach(pieces::add);
        }

        private String next() {
            var name = prefix + (given.size() + 1);
            given.add(name);
            return name;
        }

        private static boolean isHard(int point) {
            return Character.isISOControl(point) || isReserved(point);
        }

        /** Checks for characters of the private use area with which the XLIFF library marks codes. */
        private static boolean isReserved(int point) {
            return Character.isBmpCodePoint(point) && Fragment.isChar1((char) point);
        }
    }
}
