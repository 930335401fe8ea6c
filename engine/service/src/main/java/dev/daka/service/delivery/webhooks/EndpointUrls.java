package dev.daka.service.delivery.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Checks whether a URL may be an endpoint. */
final class EndpointUrls {
    static final int LONGEST = 2048;
    private static final int LAST_PORT = 65_535;

    private final boolean allowHttp;
    private final ReachableNames names;

    EndpointUrls(boolean allowHttp, ReachableNames names) {
        this.allowHttp = allowHttp;
        this.names = names;
    }

    /** Fault in the form of the URL; empty if there is none. */
    Optional<UrlFault> faultOf(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            return Optional.of(UrlFault.NOT_AN_ADDRESS);
        }
        String scheme = uri.getScheme();
        if (scheme == null || url.length() > LONGEST || uri.getRawAuthority() == null) {
            return Optional.of(UrlFault.NOT_AN_ADDRESS);
        }
        if (uri.getRawAuthority().contains("@")) {
            return Optional.of(UrlFault.USER_INFO);
        }
        if (!scheme.equalsIgnoreCase("https") && !(allowHttp && scheme.equalsIgnoreCase("http"))) {
            return Optional.of(UrlFault.NOT_HTTPS);
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return Optional.of(UrlFault.NOT_AN_ADDRESS);
        }
        return uri.getRawFragment() == null ? Optional.empty() : Optional.of(UrlFault.FRAGMENT);
    }

    /** Fault in the form of the URL or in the addresses that its host resolves to now; empty if there is none. */
    Optional<UrlFault> faultOfReaching(String url) {
        Optional<UrlFault> fault = faultOf(url);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            names.resolve(URI.create(url).getHost());
            return Optional.empty();
        } catch (RefusedAddress refused) {
            return Optional.of(UrlFault.REFUSED_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Optional.of(UrlFault.UNKNOWN_HOST);
        }
    }
}
