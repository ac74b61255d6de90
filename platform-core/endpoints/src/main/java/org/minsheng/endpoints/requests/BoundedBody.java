package org.minsheng.endpoints.requests;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body of a length that nobody said, read as far as anything of ours is long and no further. */
public final class BoundedBody extends HttpServletRequestWrapper {

    private final long most;

    public BoundedBody(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    /** Whether something failed because there was more of a body than is read of one. */
    public static boolean exceeded(@Nullable Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof TooLong) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), most);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The body is longer than any of ours");
        }
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream all;
        private final long most;
        private long read;

        Bounded(ServletInputStream all, long most) {
            this.all = all;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = all.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = all.read(into, from, length);
            if (some > 0) {
                count(some);
            }
            return some;
        }

        private void count(int more) throws TooLong {
            read += more;
            if (read > most) {
                throw new TooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return all.isFinished();
        }

        @Override
        public boolean isReady() {
            return all.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            all.setReadListener(listener);
        }
    }
}
