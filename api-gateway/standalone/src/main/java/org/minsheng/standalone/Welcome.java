package org.minsheng.standalone;

import java.io.IOException;
import org.minsheng.standalone.sample.SampleDiary;
import org.minsheng.standalone.sample.SampleYear;

/** What is printed when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(Installation installation) throws IOException {
        return """

                民生联督已就绪 / Minsheng is ready:  %s

                所有样例账号的口令 / password of every sample sign-in:  %s
                  operator            平台运营 platform operator
                  hangzhou.admin      杭州市 管理员 administrator      shangcheng.admin  xiacheng.admin  … 13个区县 districts
                  hangzhou.staff      杭州市 人大工作人员 staff        shangcheng.staff  xiacheng.staff
                  hangzhou.office     杭州市 政府办 government office   shangcheng.office xiacheng.office
                  hangzhou.clerk1–9   杭州市 部门经办员 clerks          shangcheng.clerk1–6  xiacheng.clerk1–6
                  hangzhou.committee  委室 lead   hangzhou.standing  委员 member   hangzhou.audit  审计 audit   hangzhou.security  安全管理员 security
                  deputy01            杭州市和上城区代表，登录时选择 / deputy of both congresses, chooses at sign-in

                业务日期 / business date:  %s     日志 / logs:  %s     停止 / stop:  Ctrl-C
                """.formatted(
                        installation.address(),
                        SampleYear.password(installation.folder()),
                        new SampleDiary(installation.folder()).today(),
                        installation.folder().resolve("logs"));
    }
}
