package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.Piece.Code;
import ca.tandem.exchange.xliff.Piece.Sign;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.CanReorder;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.TagType;

/** Conversion between pieces and the fragments of the XLIFF library. */
final class Fragments {

    private Fragments() {}

    /**
     * Appends pieces to a fragment. All codes may be moved, but only emphasis may be copied.
     *
     * @param content the pieces
     * @param owed the ids of the codes that must not be deleted
     * @param fragment the fragment
     */
    static void write(Content content, Set<String> owed, Fragment fragment) {
        for (var piece : content.pieces()) {
            if (piece instanceof Code code) {
                fragment.append(tag(code, owed.contains(code.id())));
            } else if (piece instanceof Sign sign) {
                fragment.append(sign.text());
            }
        }
    }

    /** Reads a fragment as a list with a string for words and a {@link Mark} for each code. Annotations that a tool added are skipped. */
    static List<Object> read(Fragment fragment) {
        var read = new ArrayList<Object>();
        for (var piece : fragment) {
            if (piece instanceof String words) {
                read.add(words);
            } else if (piece instanceof CTag tag) {
                read.add(new Mark(tag.getId(), tag.getCopyOf(), part(tag.getTagType()), tag.getData()));
            }
        }
        return read;
    }

    private static CTag tag(Code code, boolean isOwed) {
        var tag = new CTag(type(code.part()), code.id(), code.literal());
        tag.setType(type(code.kind()));
        tag.setSubType(subType(code.kind()));
        tag.setCanReorder(CanReorder.YES);
        tag.setCanDelete(!isOwed);
        tag.setCanCopy(code.isCopyable());
        return tag;
    }

    private static TagType type(Part part) {
        return switch (part) {
            case OPEN -> TagType.OPENING;
            case CLOSE -> TagType.CLOSING;
            case ALONE -> TagType.STANDALONE;
        };
    }

    private static Part part(TagType type) {
        return switch (type) {
            case OPENING -> Part.OPEN;
            case CLOSING -> Part.CLOSE;
            case STANDALONE -> Part.ALONE;
        };
    }

    private static String type(InlineCode.Kind kind) {
        return switch (kind) {
            case EMPHASIS, STRONG, BREAK -> "fmt";
            case LINK -> "link";
            case IMAGE -> "image";
            case CODE, HTML -> "other";
        };
    }

    private static String subType(InlineCode.Kind kind) {
        return switch (kind) {
            case EMPHASIS -> "xlf:i";
            case STRONG -> "xlf:b";
            case BREAK -> "xlf:lb";
            case LINK, IMAGE -> null;
            case CODE -> "tandem:code";
            case HTML -> "tandem:html";
        };
    }
}
