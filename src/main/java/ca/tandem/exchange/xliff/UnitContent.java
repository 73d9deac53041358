package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.ContentPiece.ContentCode;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.InlineMarkdown;
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
record UnitContent(List<ContentPiece> pieces) {

    static final UnitContent EMPTY = new UnitContent(List.of());

    private static final Pattern ESCAPED =
            Pattern.compile("\\\\([!-/:-@\\[-`{-~])|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    /** Parses a source text. The ids of its codes are 1, 2, 3 in their order. */
    static UnitContent of(BlockKind kind, String text) {
        return new UnitContent(new ContentParser(kind, text, "").pieces());
    }

    /**
     * Parses a target text. Its codes get the ids of their counterparts in the source: of identical codes first, then of codes of the same
     * kind. Codes without a counterpart get the ids t1, t2, t3.
     */
    static UnitContent target(BlockKind kind, String text, UnitContent source) {
        var own = new UnitContent(new ContentParser(kind, text, "t").pieces());
        var names = new HashMap<String, String>();
        var free = new ArrayList<>(source.groups().entrySet());
        for (BiPredicate<List<ContentCode>, List<ContentCode>> alike :
                List.<BiPredicate<List<ContentCode>, List<ContentCode>>>of(
                        (one, other) -> same(one, other, ContentCode::isSame),
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
        return new UnitContent(own.pieces.stream()
                .map(contentPiece -> contentPiece instanceof ContentCode contentCode
                        ? new ContentCode(
                                names.getOrDefault(contentCode.id(), contentCode.id()),
                                contentCode.kind(),
                                contentCode.part(),
                                contentCode.literal())
                        : contentPiece)
                .toList());
    }

    /** Checks whether the block is a title or a description, which are not Markdown. */
    static boolean isPlain(BlockKind kind) {
        return kind == BlockKind.TITLE || kind == BlockKind.DESCRIPTION;
    }

    /** Checks for characters of the private use area with which the XLIFF library marks codes. */
    static boolean isReserved(int point) {
        return Character.isBmpCodePoint(point) && Fragment.isChar1((char) point);
    }

    /** Returns the text. */
    String literal() {
        return pieces.stream().map(ContentPiece::literal).collect(Collectors.joining());
    }

    List<ContentCode> codes() {
        return pieces.stream()
                .filter(ContentCode.class::isInstance)
                .map(ContentCode.class::cast)
                .toList();
    }

    /**
     * Returns the ids of this source's codes that a translation must contain: all but line breaks and, if {@code forgives} is set, those
     * that the present target lacks.
     */
    Set<String> requiredCodes(UnitContent target, boolean forgives) {
        var there = target.codes().stream().map(ContentCode::id).collect(Collectors.toSet());
        return codes().stream()
                .filter(contentCode -> !contentCode.isOptional())
                .map(ContentCode::id)
                .filter(id -> !forgives || there.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the pieces that begin in the given range of the text. */
    UnitContent slice(int from, int to) {
        var within = new ArrayList<ContentPiece>();
        var at = 0;
        for (var contentPiece : pieces) {
            if (at >= from && at < to) {
                within.add(contentPiece);
            }
            at += contentPiece.literal().length();
        }
        return new UnitContent(within);
    }

    /** Checks whether the other content has the same characters and, at the same positions, codes with the same Markdown. */
    boolean hasSameText(UnitContent other) {
        return matches(other, ContentCode::isSame);
    }

    /**
     * Checks whether the other content has the same characters and, at the same positions, codes with the same ids: all that a file
     * contains of them.
     */
    boolean hasSameTextById(UnitContent other) {
        return matches(other, (a, b) -> a.id().equals(b.id()) && a.part() == b.part());
    }

    private boolean matches(UnitContent other, BiPredicate<ContentCode, ContentCode> alike) {
        if (pieces.size() != other.pieces.size()) {
            return false;
        }
        for (var i = 0; i < pieces.size(); i++) {
            var one = pieces.get(i);
            var two = other.pieces.get(i);
            if (one instanceof ContentCharacter a
                    && two instanceof ContentCharacter b
                    && a.text().equals(b.text())) {
                continue;
            }
            if (!(one instanceof ContentCode c && two instanceof ContentCode d && alike.test(c, d))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<ContentCode>> groups() {
        return codes().stream()
                .collect(Collectors.groupingBy(ContentCode::id, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean same(
            List<ContentCode> one, List<ContentCode> other, BiPredicate<ContentCode, ContentCode> alike) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> alike.test(one.get(i), other.get(i)));
    }

    private static final class ContentParser {

        private final BlockKind kind;
        private final String text;
        private final String prefix;
        private final List<ContentPiece> pieces = new ArrayList<>();
        private final Map<Integer, String> names = new HashMap<>();
        private final Set<String> given = new HashSet<>();

        ContentParser(BlockKind kind, String text, String prefix) {
            this.kind = kind;
            this.text = text;
            this.prefix = prefix;
        }

        List<ContentPiece> pieces() {
            if (isPlain(kind)) {
                signs(text);
                return List.copyOf(pieces);
            }
            var done = 0;
            for (var code : InlineMarkdown.of(text).codes()) {
                words(text.substring(done, code.start()));
                pieces.add(new ContentCode(
                        names.computeIfAbsent(code.number(), number -> next()),
                        code.kind(),
                        code.role(),
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
                    pieces.add(new ContentCharacter(sign, literal));
                }
                return;
            }
            var meaning = CharacterReference.meaning(literal);
            if (meaning.equals(literal)) {
                signs(literal);
            } else if (meaning.codePointCount(0, meaning.length()) == 1 && !isHard(meaning.codePointAt(0))) {
                pieces.add(new ContentCharacter(meaning, literal));
            } else {
                pieces.add(new ContentCode(next(), InlineCode.CodeKind.CODE, CodeRole.ALONE, literal));
            }
        }

        private void signs(String words) {
            words.codePoints()
                    .mapToObj(point -> isReserved(point)
                            ? new ContentCode(
                                    next(), InlineCode.CodeKind.CODE, CodeRole.ALONE, Character.toString(point))
                            : new ContentCharacter(Character.toString(point), Character.toString(point)))
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
    }
}
