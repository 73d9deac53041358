package ca.tandem.publication.rendering;

import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** A filter of HTML that is sanitised already; what a subclass does not override is handed on as it is. */
public abstract class HtmlFilter extends HtmlStreamEventReceiverWrapper {

    /** Creates a filter that hands its result on to a receiver. */
    protected HtmlFilter(HtmlStreamEventReceiver receiver) {
        super(receiver);
    }

    /** Closes nothing: receivers here write to memory only, and a filter should not have to be closed. */
    @Override
    public final void close() {}
}
