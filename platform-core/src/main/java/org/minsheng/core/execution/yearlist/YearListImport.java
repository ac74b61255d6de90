package org.minsheng.core.execution.yearlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.listing.YearList;

/** An uploaded list: read and shown first, taken into the register only when somebody says so. */
@Entity
public class YearListImport {

    /** READY to be confirmed, REFUSED because something in it is wrong, or CONFIRMED. */
    public enum State {
        READY,
        REFUSED,
        CONFIRMED
    }

    @Id
    private ImportId id;

    private int year;

    @Column
    private String fileName;

    private int rowCount;

    /** What was read, as {@link YearList} in JSON. */
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column
    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private String uploadedBy;

    @Column
    private Instant uploadedAt;

    private int projects;

    private int indicators;

    @Version
    private @Nullable Long version;

    protected YearListImport() {}

    YearListImport(int year, String fileName, YearList list, String content, String uploadedBy, Instant now) {
        this.id = ImportId.fresh();
        this.year = year;
        this.fileName = fileName;
        this.rowCount = list.rows();
        this.content = content;
        this.state = list.ready() ? State.READY : State.REFUSED;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
        this.projects = list.projects().size();
        this.indicators =
                list.projects().stream().mapToInt(p -> p.indicators().size()).sum();
    }

    void confirm() {
        if (state != State.READY) {
            throw new ImportNotReady();
        }
        this.state = State.CONFIRMED;
    }

    public ImportId id() {
        return id;
    }

    public int year() {
        return year;
    }

    public String fileName() {
        return fileName;
    }

    public int rows() {
        return rowCount;
    }

    String content() {
        return content;
    }

    public State state() {
        return state;
    }

    public int projects() {
        return projects;
    }

    public int indicators() {
        return indicators;
    }
}
