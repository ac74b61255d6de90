package org.minsheng.standalone.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * A congress of the sample year.
 *
 * @param slug its never changing name, also the beginning of its people's login names
 * @param hasList whether its list of 2020 is published, so that it has projects and people to work on them
 */
public record SampleCongress(String regionCode, String name, String slug, boolean hasList, List<String> departments) {

    /** It carries out in the districts what the city breaks down for them. */
    public static final String DISTRICT_CITY_MANAGEMENT = "区城管局";

    private static final List<String> DISTRICT_DEPARTMENTS =
            List.of("区住建局", "区教育局", DISTRICT_CITY_MANAGEMENT, "区民政局", "区卫健局", "区文旅局");

    public static final SampleCongress CITY = new SampleCongress(
            "330100",
            "杭州市",
            "hangzhou",
            true,
            List.of("市建委", "市教育局", "市民政局", "市卫健委", "市城管局", "市交通局", "市林水局", "市文旅局", "市市场监管局"));

    /** The thirteen of 2020; three of them were dissolved in April 2021. */
    public static final List<SampleCongress> DISTRICTS = List.of(
            new SampleCongress("330102", "上城区", "shangcheng", true, DISTRICT_DEPARTMENTS),
            new SampleCongress("330103", "下城区", "xiacheng", true, DISTRICT_DEPARTMENTS),
            withoutList("330104", "江干区", "jianggan"),
            withoutList("330105", "拱墅区", "gongshu"),
            withoutList("330106", "西湖区", "xihu"),
            withoutList("330108", "滨江区", "binjiang"),
            withoutList("330109", "萧山区", "xiaoshan"),
            withoutList("330110", "余杭区", "yuhang"),
            withoutList("330111", "富阳区", "fuyang"),
            withoutList("330112", "临安区", "linan"),
            withoutList("330122", "桐庐县", "tonglu"),
            withoutList("330127", "淳安县", "chunan"),
            withoutList("330182", "建德市", "jiande"));

    private static SampleCongress withoutList(String regionCode, String name, String slug) {
        return new SampleCongress(regionCode, name, slug, false, List.of());
    }

    public static List<SampleCongress> withList() {
        return Stream.concat(Stream.of(CITY), districtsWithList().stream()).toList();
    }

    public static List<SampleCongress> districtsWithList() {
        return DISTRICTS.stream().filter(SampleCongress::hasList).toList();
    }

    public String administrator() {
        return slug + ".admin";
    }

    public String staff() {
        return slug + ".staff";
    }

    public String office() {
        return slug + ".office";
    }

    public String clerk(int department) {
        return slug + ".clerk" + (department + 1);
    }
}
