package org.minsheng.gateway.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves what Vite built. Files with a hash in their name never change; every other address is a route of one of the
 * app's documents: the phone's below {@code /m/}, the desk's elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/static/";
    /** Addresses of services and files: a wrong one is a 404, not the app. */
    private static final Pattern NOT_A_ROUTE =
            Pattern.compile("(api|auth|internal|assets|docs|o)(/.*)?|(.*/)?[^/]*\\.[^/]*");

    private static final Pattern PHONE = Pattern.compile("m(/.*)?");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(BUILT + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(BUILT)
                // a browser that kept the page would show it again to whoever comes after the person has signed out
                .setCacheControl(CacheControl.noStore())
                .resourceChain(true)
                .addResolver(new RouteOrFile());
    }

    /** Nothing is handed from one page to the next here, and the usual way would ask Redis for a session each time. */
    @Bean
    FlashMapManager flashMapManager() {
        return new FlashMapManager() {
            @Override
            public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
                return null;
            }

            @Override
            public void saveOutputFlashMap(
                    FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {}
        };
    }

    private static final class RouteOrFile extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null || NOT_A_ROUTE.matcher(path).matches()) {
                return file;
            }
            return super.getResource(PHONE.matcher(path).matches() ? "m.html" : "index.html", location);
        }
    }
}
