package org.minsheng.standalone.campaign;

import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What audits look with: pages as the people of a congress see them, and by SQL what no page shows. */
interface CampaignReader extends AutoCloseable {

    /** All pages of a list. */
    List<JsonNode> items(String login, String path);

    JsonNode page(String login, String path);

    List<List<String>> core(String query) throws SQLException;

    List<List<String>> admin(String query) throws SQLException;

    @Override
    void close();

    static String schema(String tenant) {
        return "t_" + tenant;
    }
}
