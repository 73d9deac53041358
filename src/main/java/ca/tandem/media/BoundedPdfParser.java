package ca.tandem.media;

import ca.tandem.common.ProblemException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parser of PDF that measures each stream of objects before it is unpacked, and refuses a file of which it cannot read each object. PDFBox
 * itself unpacks whatever a stream swells to: twenty megabytes can hold twenty gigabytes. Throws a {@link ProblemException} at what is
 * refused, also where PDFBox swallows an {@link IOException}.
 */
final class BoundedPdfParser extends PDFParser {

    /** Most bytes of all streams of objects, unpacked; 500 pages of text have less than a quarter of it. */
    static final long MOST_UNPACKED = 16_000_000;

    /** Most dictionaries and arrays outside of these streams. */
    private static final int MOST_CONTAINERS = 1_000_000;

    private static final COSName WIDTHS = COSName.W;
    /** Most bytes of a row for a predictor, which PDFBox allocates unseen. */
    private static final long LONGEST_ROW = 65_536;

    private long unpacked;
    private int containers;

    BoundedPdfParser(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (holdsObjects(dictionary)) {
            measure(stream);
        }
        return stream;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            // PDFBox would log it and go on; what it cannot read another program may.
            throw ProblemException.invalid("file.pdf.damaged");
        }
    }

    @Override
    protected void prepareDecryption() {
        if (document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw ProblemException.invalid("file.pdf.encrypted");
        }
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean isDirect) throws IOException {
        count();
        return super.parseCOSDictionary(isDirect);
    }

    @Override
    protected COSArray parseCOSArray() throws IOException {
        count();
        return super.parseCOSArray();
    }

    private static ProblemException swelling() {
        return ProblemException.invalid("file.pdf.swelling");
    }

    private void count() {
        if (++containers > MOST_CONTAINERS) {
            throw swelling();
        }
    }

    /** Checks for the keys without which PDFBox reads a stream neither as one of objects nor as one of cross-references. */
    private static boolean holdsObjects(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.FIRST) || dictionary.containsKey(WIDTHS);
    }

    private void measure(COSStream stream) throws IOException {
        var filter = only(stream.getFilters());
        if (filter == null) {
            unpacked += stream.getLength();
        } else if (COSName.FLATE_DECODE.equals(filter)) {
            requireShortRows(stream);
            inflate(stream);
        } else {
            // No program packs objects in any other way: it would hide them from this measure.
            throw swelling();
        }
        if (unpacked > MOST_UNPACKED) {
            throw swelling();
        }
    }

    /** Returns the only filter of a stream, null if there is none, and the array itself if there are several. */
    private static COSBase only(COSBase filters) {
        if (filters instanceof COSArray array) {
            return array.size() == 0 ? null : array.size() == 1 ? array.getObject(0) : array;
        }
        return filters;
    }

    private static void requireShortRows(COSStream stream) {
        var parameters = only(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        if (parameters instanceof COSDictionary dictionary) {
            var bits = (long) dictionary.getInt(COSName.COLUMNS, 1)
                    * Math.max(1, dictionary.getInt(COSName.COLORS, 1))
                    * Math.max(1, dictionary.getInt(COSName.BITS_PER_COMPONENT, 8));
            if (bits < 0 || bits / 8 > LONGEST_ROW) {
                throw swelling();
            }
        }
    }

    private void inflate(COSStream stream) throws IOException {
        var inflater = new Inflater();
        var packed = new byte[8_192];
        var plain = new byte[65_536];
        try (var raw = stream.createRawInputStream()) {
            while (!inflater.finished() && unpacked <= MOST_UNPACKED) {
                if (inflater.needsInput()) {
                    var length = raw.read(packed);
                    if (length < 0) {
                        return;
                    }
                    inflater.setInput(packed, 0, length);
                }
                unpacked += inflater.inflate(plain);
                if (inflater.needsDictionary()) {
                    return;
                }
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
