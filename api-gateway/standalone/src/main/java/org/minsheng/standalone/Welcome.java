package org.minsheng.standalone;

/** What is printed when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(Installation installation) {
        return """

                民生联督已就绪 / Minsheng is ready:  %s
                日志 / logs:  %s    停止 / stop:  Ctrl-C
                """.formatted(installation.address(), installation.folder().resolve("logs"));
    }
}
