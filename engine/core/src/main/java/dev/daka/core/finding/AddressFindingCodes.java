package dev.daka.core.finding;

/** What can be wrong or notable about an address that members open, and about the text they read with it. */
public final class AddressFindingCodes {
    public static final FindingCode USER_IN_ADDRESS = FindingCode.error(
            "userInAddress",
            "“{0}”里有用户名或密码，真正打开的是 {1}",
            "'{0}' holds a user name or a password; what opens is {1}",
            "去掉 @ 和它前面的部分",
            "Leave out the @ and what stands before it");
    public static final FindingCode HIDDEN_CHARACTER = FindingCode.error(
            "hiddenCharacter",
            "有看不见或改变显示顺序的字符 {0}，看到的和打开的不一样",
            "There is a character that cannot be seen or turns the order of others, {0}: what is shown is not what it says",
            "重新输入这一格，不要粘贴",
            "Type the cell anew instead of pasting it");
    public static final FindingCode UNSAFE_CHARACTER = FindingCode.error(
            "unsafeCharacter",
            "地址里有不能用的字符 {0}",
            "The address holds {0}, which no address may hold",
            "从浏览器的地址栏复制地址；必须有的字符写成 % 加编码",
            "Copy the address from a browser; write such a character as % and its code");
    public static final FindingCode NO_HOST = FindingCode.error(
            "noHost",
            "“{0}”里没有可用的域名",
            "There is no usable host in '{0}'",
            "填完整的地址，例如 https://example.com/page",
            "Write a whole address, such as https://example.com/page");
    public static final FindingCode MIXED_SCRIPTS = FindingCode.error(
            "mixedScripts",
            "域名“{0}”混用了几种文字（{1}），可能冒充别的网站",
            "The host '{0}' mixes scripts ({1}) and may pass for another site",
            "核对域名，只用一种文字重新输入",
            "Check the host and type it anew in one script");
    public static final FindingCode FOREIGN_HOST = FindingCode.warning(
            "foreignHost",
            "域名“{0}”实际是 {1}，容易和别的网站混淆",
            "The host '{0}' is really {1} and is easily taken for another site",
            "核对是不是要打开的网站",
            "Check that this is the site that is to open");

    private AddressFindingCodes() {}
}
