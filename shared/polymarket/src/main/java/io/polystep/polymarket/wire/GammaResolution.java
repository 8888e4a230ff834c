package io.polystep.polymarket.wire;

import io.polystep.domain.Whole;
import io.polystep.domain.market.ResolutionRule;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decides a crypto Up/Down market. The source's address and the market's own configuration must tell the same
 * story; a market about which they differ, or whose source is none of these, is refused.
 *
 * @param asset lower case, for example {@code btc}
 * @param rule how it is decided
 */
record GammaResolution(String asset, ResolutionRule rule) {
    private static final String CONFIG = "cryptoMarketConfig";

    private static final Pattern SPOT = Pattern.compile("https://data\\.chain\\.link/streams/([a-z0-9]{1,16})-usd");

    private static final Pattern TWAP =
            Pattern.compile("https://data\\.chain\\.link/streams/([a-z0-9]{1,16})-usd-twap-([0-9]{1,5})s-streams");

    static GammaResolution read(Fields listing) {
        String source = listing.text("resolutionSource");
        Matcher spot = SPOT.matcher(source);
        Matcher twap = TWAP.matcher(source);
        GammaResolution resolution;
        if (spot.matches()) {
            resolution = new GammaResolution(spot.group(1), new ResolutionRule.ChainlinkSpot());
        } else if (twap.matches()) {
            resolution = new GammaResolution(twap.group(1), averageOver(Long.parseLong(twap.group(2)), listing));
        } else {
            throw listing.wrong("resolutionSource", "a known Chainlink stream");
        }
        resolution.requireAgrees(listing);
        return resolution;
    }

    private static ResolutionRule averageOver(long seconds, Fields listing) {
        if (seconds == 0) {
            throw listing.wrong("resolutionSource", "a positive averaging window");
        }
        return new ResolutionRule.ChainlinkTwap(Duration.ofSeconds(seconds));
    }

    private void requireAgrees(Fields listing) {
        Optional<Fields> config = listing.has(CONFIG) ? Optional.of(listing.object(CONFIG)) : Optional.empty();
        config.filter(fields -> fields.has("asset")).ifPresent(this::requireSameAsset);
        switch (rule) {
            case ResolutionRule.ChainlinkSpot _ ->
                config.filter(GammaResolution::averages).ifPresent(fields -> {
                    throw fields.wrong("twapEnabled", "false, because resolutionSource is a spot stream");
                });
            case ResolutionRule.ChainlinkTwap twap ->
                requireSameLookback(
                        config.orElseThrow(() ->
                                listing.wrong(CONFIG, "an object, because resolutionSource is an averaged stream")),
                        twap.lookback());
        }
    }

    private void requireSameAsset(Fields config) {
        if (!config.text("asset").equalsIgnoreCase(asset)) {
            throw config.wrong("asset", asset + ", as in resolutionSource");
        }
    }

    private static void requireSameLookback(Fields config, Duration lookback) {
        if (!averages(config)) {
            throw config.wrong("twapEnabled", "true, because resolutionSource is an averaged stream");
        }
        long seconds = config.value("twapLookbackSeconds", "whole seconds", Whole::of);
        if (seconds != lookback.toSeconds()) {
            throw config.wrong("twapLookbackSeconds", lookback.toSeconds() + ", as in resolutionSource");
        }
    }

    private static boolean averages(Fields config) {
        return config.has("twapEnabled") && config.flag("twapEnabled");
    }
}
