package ca.tandem.components;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.file.UploadedFile;

/** The bean of the page that tries components out: rows of a table, suggestions, and a received file. */
@Named("trial")
@ViewScoped
public class ComponentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OfficeTableModel rows = new OfficeTableModel();
    private String office;
    private transient UploadedFile file;
    private transient Part part;
    private String received = "nothing";

    /** Returns the rows that the table loads page by page. */
    public LazyDataModel<OfficeTableModel.OfficeRow> getRows() {
        return rows;
    }

    /** Returns the offices whose name begins with the text, ignoring case. */
    public List<String> offices(String beginning) {
        return OfficeTableModel.OFFICES.stream()
                .filter(name -> name.regionMatches(true, 0, beginning, 0, beginning.length()))
                .toList();
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    /** Reads the file that came with its form, in PrimeFaces' input. */
    public void read() {
        received = said(file);
    }

    /** Reads the file that came with its form, in Faces' own input. */
    public void readPart() throws IOException {
        received = part.getSubmittedFileName() + ", " + part.getInputStream().readAllBytes().length;
    }

    /** Reads a file that was uploaded without its form. */
    public void take(FileUploadEvent event) {
        received = said(event.getFile());
    }

    public String getReceived() {
        return received;
    }

    private static String said(UploadedFile file) {
        return file.getFileName() + ", " + file.getContent().length;
    }
}
