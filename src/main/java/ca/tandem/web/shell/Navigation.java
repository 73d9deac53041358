package ca.tandem.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The response after an action of a page: a redirect, a 404 or a file. */
@RequestScoped
public class Navigation {

    @Inject
    FacesContext faces;

    /** Redirects to an address in the portal, so that reloading repeats nothing. */
    public void to(String path) {
        try {
            faces.getExternalContext().redirect(PercentEncoding.address(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers 404. */
    public void notFound() {
        try {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a file instead of a page.
     *
     * @param file the content
     * @param mediaType the media type
     * @param name the file name for the browser: letters, digits, dots and hyphens
     */
    public void send(byte[] file, String mediaType, String name) {
        var answer = faces.getExternalContext();
        answer.setResponseContentType(mediaType);
        answer.setResponseContentLength(file.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(file);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks whether a form was submitted. */
    public boolean isPostback() {
        return faces.isPostback();
    }
}
