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

/** Between a text's pieces and the library's fragments. */
final class Fragments {

    private Fragments() {}

    /**
     * Writes pieces at the end of a fragment. Every code can be moved, and only emphasis used twice.
     *
     * @param owed the names of the codes that may not be left out
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

    /** What a fragment says: a string for words, a {@link Mark} for each code. Annotations of a tool are left out. */
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
