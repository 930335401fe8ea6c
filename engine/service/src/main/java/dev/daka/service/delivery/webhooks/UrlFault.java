package dev.daka.service.delivery.webhooks;

import dev.daka.core.vocabulary.Label;

/** Why a URL cannot be an endpoint. */
enum UrlFault {
    NOT_AN_ADDRESS(
            "不是完整的网址", "It is not a whole address",
            "例如 https://example.com/hooks", "Such as https://example.com/hooks"),
    NOT_HTTPS(
            "网址不是 https", "The address is not https",
            "请用 https，或设置 daka.webhooks.allow-http", "Use https, or set daka.webhooks.allow-http"),
    USER_INFO(
            "网址里有用户名或密码", "There is a user name or a password in the address",
            "请去掉；接收方可以验证签名", "Leave it out; the receiver can verify the signature"),
    FRAGMENT(
            "网址里有 #", "There is a # in the address",
            "请去掉 # 和后面的部分", "Leave out the # and what follows"),
    UNKNOWN_HOST(
            "查不到这个主机名", "The host name cannot be found",
            "请检查拼写", "Check how it is spelled"),
    REFUSED_ADDRESS(
            "主机不在公网上", "The host is not on the public internet",
            "请换成公网地址，或设置 daka.webhooks.allowed-networks",
                    "Use a public address, or set daka.webhooks.allowed-networks");

    private final String detailZh;
    private final String detailEn;
    private final String cureZh;
    private final String cureEn;

    UrlFault(String detailZh, String detailEn, String cureZh, String cureEn) {
        this.detailZh = detailZh;
        this.detailEn = detailEn;
        this.cureZh = cureZh;
        this.cureEn = cureEn;
    }

    Label detail() {
        return new Label(detailZh, detailEn);
    }

    Label cure() {
        return new Label(cureZh, cureEn);
    }
}
