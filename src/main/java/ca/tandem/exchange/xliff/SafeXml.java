package ca.tandem.exchange.xliff;

import ca.tandem.common.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parsing of untrusted XML. A document type is refused, so that no entity can name a file or grow without limit; so is deep nesting. */
final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "jdk.xml.maxElementDepth";
    private static final int DEEPEST = 200;

    private SafeXml() {}

    /**
     * Parses a document.
     *
     * @throws ProblemException if it is not well-formed, has a document type, or is nested too deeply
     */
    static Document read(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(DEPTH, DEEPEST);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new SilentErrorHandler());
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXParseException e) {
            throw ProblemException.invalid("xliff.malformed", e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException | IOException e) {
            throw ProblemException.invalid("xliff.malformed", 1, 1);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's parser refuses to be safe", e);
        }
    }

    /** Serialises an element as a document of its own. */
    static String write(Element element) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("An element that was read cannot be written", e);
        }
    }

    /** An error handler that prints nothing, because the exception reports the error to the user. */
    private static final class SilentErrorHandler implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // ignored
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
