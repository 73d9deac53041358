package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.ContentPiece.ContentCode;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import java.util.Set;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.CanReorder;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.TagType;

/** Writer of pieces into the fragments of the XLIFF library. */
final class InlineFragments {

    private InlineFragments() {}

    /**
     * Appends pieces to a fragment. All codes may be moved, but only emphasis may be copied.
     *
     * @param unitContent the pieces
     * @param owed the ids of the codes that must not be deleted
     * @param fragment the fragment
     */
    static void write(UnitContent unitContent, Set<String> owed, Fragment fragment) {
        for (var contentPiece : unitContent.pieces()) {
            if (contentPiece instanceof ContentCode contentCode) {
                fragment.append(tag(contentCode, owed.contains(contentCode.id())));
            } else if (contentPiece instanceof ContentCharacter contentCharacter) {
                fragment.append(contentCharacter.text());
            }
        }
    }

    private static CTag tag(ContentCode contentCode, boolean isOwed) {
        var tag = new CTag(type(contentCode.part()), contentCode.id(), contentCode.literal());
        tag.setType(type(contentCode.kind()));
        tag.setSubType(subType(contentCode.kind()));
        tag.setCanReorder(CanReorder.YES);
        tag.setCanDelete(!isOwed);
        tag.setCanCopy(contentCode.isCopyable());
        return tag;
    }

    private static TagType type(CodeRole codeRole) {
        return switch (codeRole) {
            case OPEN -> TagType.OPENING;
            case CLOSE -> TagType.CLOSING;
            case ALONE -> TagType.STANDALONE;
        };
    }

    private static String type(InlineCode.CodeKind codeKind) {
        return switch (codeKind) {
            case EMPHASIS, STRONG, STRIKETHROUGH, BREAK -> "fmt";
            case LINK -> "link";
            case IMAGE -> "image";
            case CODE, HTML, FOOTNOTE -> "other";
        };
    }

    private static String subType(InlineCode.CodeKind codeKind) {
        return switch (codeKind) {
            case EMPHASIS -> "xlf:i";
            case STRONG -> "xlf:b";
            case STRIKETHROUGH -> "tandem:strikethrough";
            case BREAK -> "xlf:lb";
            case LINK, IMAGE -> null;
            case CODE -> "tandem:code";
            case HTML -> "tandem:html";
            case FOOTNOTE -> "tandem:footnote";
        };
    }
}
