package org.copydesk.core.text;

/** The user name and the password that an address may hold (RFC 3986, section 3.2.1): no record keeps them. */
public final class UserInfo {
    private UserInfo() {}

    /** The address without them; anything else is left as it is. */
    public static String strip(String address) {
        int scheme = address.indexOf("://");
        int from = address.startsWith("//") ? 2 : scheme < 0 ? -1 : scheme + 3;
        if (from < 0) {
            return address;
        }
        int end = from;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        int at = address.substring(from, end).lastIndexOf('@');
        return at < 0 ? address : address.substring(0, from) + address.substring(from + at + 1);
    }
}
