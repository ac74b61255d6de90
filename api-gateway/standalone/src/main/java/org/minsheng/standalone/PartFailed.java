package org.minsheng.standalone;

/** A process ended that nobody asked to end. */
public class PartFailed extends RuntimeException {

    private final transient Part part;

    PartFailed(Part part) {
        super(part.name() + " 意外退出，已停止全部进程。日志：" + part.log() + "\n" + part.name()
                + " ended unexpectedly, so everything was stopped. Its log: " + part.log());
        this.part = part;
    }

    boolean wasToldToEnd() {
        return part.wasToldToEnd();
    }
}
