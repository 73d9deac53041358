package ca.tandem.exchange.xliff;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.unit.Suggestion;
import ca.tandem.translation.unit.UnitStatus;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part.GetTarget;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/**
 * Writer of an edition as an XLIFF document with one file. The file names the posting and the edition and, for each unit, the SHA-256 hash of
 * its source and of its target, by which changes here are detected when the file returns.
 */
final class XliffWriter {

    /** Namespace of the attributes that XLIFF does not define. */
    static final String NAMESPACE = "urn:ca.tandem:xliff:1";

    static final String PREFIX = "tandem";
    static final String SOURCE_HASH = "source";
    static final String TARGET_HASH = "target";

    private final Language source;
    private final Language target;
    private final StringWriter text = new StringWriter();
    private final XLIFFWriter writer = new XLIFFWriter();

    XliffWriter(Edition edition) {
        source = edition.getSourceLanguage();
        target = edition.getTargetLanguage();
        writer.setLineBreak("\n");
        writer.setUseIndentation(true);
        writer.setWithOriginalData(true);
        writer.create(text, source.regionalTag(), target.regionalTag());
        var document = new StartXliffData("2.1");
        document.setSourceLanguage(source.regionalTag());
        document.setTargetLanguage(target.regionalTag());
        document.setNamespace(PREFIX, NAMESPACE);
        writer.writeStartDocument(document, null);
        writer.writeStartFile(file(edition));
    }

    /** Returns the {@code original} attribute, by which a file names its edition. */
    static String original(Edition edition) {
        return edition.getPosting().getKey() + "/" + edition.getNumber();
    }

    private static StartFileData file(Edition edition) {
        var file = new StartFileData("f1");
        file.setOriginal(original(edition));
        var own = file.getExtAttributes();
        own.setNamespace(PREFIX, NAMESPACE);
        own.setAttribute(NAMESPACE, "version", Long.toString(edition.getVersion()));
        own.setAttribute(
                NAMESPACE,
                SOURCE_HASH,
                Sha256.hex(edition.textIn(edition.getSourceLanguage()).toString()));
        own.setAttribute(
                NAMESPACE,
                TARGET_HASH,
                Sha256.hex(edition.textIn(edition.getTargetLanguage()).toString()));
        return file;
    }

    /**
     * Writes a unit.
     *
     * @param unit the unit
     * @param comments the comments on the unit
     * @param candidates a function that finds, for the sources of segments, the translation candidates of each
     */
    void add(
            ca.tandem.translation.unit.Unit unit,
            List<Comment> comments,
            Function<List<String>, List<List<Suggestion>>> candidates) {
        var written = new Unit(UnitId.of(unit.getId()));
        written.setName(unit.getKind() + " " + (unit.getPosition() + 1));
        written.setPreserveWS(true);
        var own = written.getExtAttributes();
        own.setNamespace(PREFIX, NAMESPACE);
        own.setAttribute(NAMESPACE, SOURCE_HASH, Sha256.hex(unit.getSource()));
        own.setAttribute(NAMESPACE, TARGET_HASH, Sha256.hex(unit.getTarget()));
        notes(unit, comments, written);
        var offered = candidates.apply(parts(unit, written));
        var number = 0;
        for (var i = 0; i < offered.size(); i++) {
            for (var suggestion : offered.get(i)) {
                written.getMatches()
                        .add(TranslationCandidates.candidate(
                                suggestion, unit.getSource(), unit.getKind(), "s" + (i + 1), ++number));
            }
        }
        writer.writeUnit(written);
    }

    String end() {
        writer.writeEndFile();
        writer.writeEndDocument();
        writer.close();
        // The library writes neither the encoding, nor that white space counts in a target that a tool adds.
        return text.toString()
                .replaceFirst("\\?>", " encoding=\"UTF-8\"?>")
                .replaceFirst("<file ", "<file xml:space=\"preserve\" ");
    }

    private static void notes(ca.tandem.translation.unit.Unit unit, List<Comment> comments, Unit written) {
        note(written, "kind", unit.getLevel() == 0 ? unit.getKind().name() : unit.getKind() + " " + unit.getLevel());
        if (unit.getPreviousSource() != null) {
            note(written, "previous-source", unit.getPreviousSource());
        }
        comments.forEach(comment -> note(written, "comment", said(comment)));
    }

    /** Returns the text of a comment after the name of its author's account, if it has one. */
    private static String said(Comment comment) {
        return comment.getAccount() == null ? comment.getText() : comment.getAccount() + ": " + comment.getText();
    }

    private static void note(Unit written, String category, String text) {
        var note = new Note(text);
        note.setCategory(category);
        written.addNote(note);
    }

    /**
     * Writes the segments and the ignorable text between them.
     *
     * @return the source of each segment
     */
    private List<String> parts(ca.tandem.translation.unit.Unit unit, Unit written) {
        var sourceContent = UnitContent.of(unit.getKind(), unit.getSource());
        var targetContent = UnitContent.target(unit.getKind(), unit.getTarget(), sourceContent);
        var owed = sourceContent.requiredCodes(targetContent, !unit.getTarget().isEmpty());
        var segments = new ArrayList<String>();
        for (var segmentSpan : SegmentSpan.of(unit.getSource(), source, unit.getTarget(), target)) {
            var part = segmentSpan.isSegment() ? written.appendSegment() : written.appendIgnorable();
            part.setPreserveWS(true);
            InlineFragments.write(
                    sourceContent.slice(segmentSpan.sourceStart(), segmentSpan.sourceEnd()), owed, part.getSource());
            if (!unit.getTarget().isEmpty() || unit.isJoined()) {
                InlineFragments.write(
                        targetContent.slice(segmentSpan.targetStart(), segmentSpan.targetEnd()),
                        owed,
                        part.getTarget(GetTarget.CREATE_EMPTY));
            }
            if (segmentSpan.isSegment()) {
                segments.add(unit.getSource().substring(segmentSpan.sourceStart(), segmentSpan.sourceEnd()));
                part.setId("s" + segments.size());
                state(unit, (Segment) part);
            }
        }
        return segments;
    }

    private static void state(ca.tandem.translation.unit.Unit unit, Segment segment) {
        segment.setState(
                switch (unit.getStatus()) {
                    case EMPTY, SUGGESTED, STALE -> TargetState.INITIAL;
                    case TRANSLATED -> TargetState.TRANSLATED;
                    case CONFIRMED -> TargetState.REVIEWED;
                });
        if (unit.getStatus() == UnitStatus.SUGGESTED || unit.getStatus() == UnitStatus.STALE) {
            segment.setSubState(PREFIX + ":" + unit.getStatus().name().toLowerCase(Locale.ROOT));
        }
    }
}
