using System.Text;

namespace Collab.Mail.Bounces;

/// <summary>Reports as mail servers of several makes shape them.</summary>
internal static class Reports
{
    public const string Envelope = "bounces+x7k2@occ.example";
    public const string MessageId = "x7k2.n1@occ.example";

    public static readonly byte[] Postfix = Bytes("""
        Return-Path: <>
        X-Original-To: bounces+x7k2@occ.example
        Delivered-To: reports@occ.example
        Date: Fri,  5 Mar 2027 18:30:05 -0500 (EST)
        From: MAILER-DAEMON@mx.north.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: bounces+x7k2@occ.example
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4F3A21C0.1772753405/mx.north.example"
        Message-Id: <20270305233005.9A@mx.north.example>

        This is a MIME-encapsulated message.

        --4F3A21C0.1772753405/mx.north.example
        Content-Description: Notification
        Content-Type: text/plain; charset=utf-8

        <ada@north.example>: host mx.north.example[192.0.2.1] said: 550 5.1.1
            no mailbox here (in reply to RCPT TO command)

        --4F3A21C0.1772753405/mx.north.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.north.example
        X-Postfix-Queue-ID: 4F3A21C0
        Arrival-Date: Fri,  5 Mar 2027 18:30:01 -0500 (EST)

        Final-Recipient: rfc822; ada@north.example
        Original-Recipient: rfc822;ada@north.example
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.north.example
        Diagnostic-Code: smtp; 550 5.1.1 no mailbox here

        --4F3A21C0.1772753405/mx.north.example
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: Ontario Care Collective <notices@occ.example>
        To: ada@north.example
        Subject: Town hall
        Message-ID: <x7k2.n1@occ.example>

        --4F3A21C0.1772753405/mx.north.example--

        """);

    public static readonly byte[] Exim = Bytes("""
        Envelope-to: bounces+x7k2@occ.example
        X-Failed-Recipients: ada@north.example
        Auto-Submitted: auto-replied
        From: Mail Delivery System <Mailer-Daemon@relay.example>
        To: bounces+x7k2@occ.example
        References: <x7k2.n1@occ.example>
        Content-Type: multipart/report; report-type=delivery-status; boundary=1772753405-eximdsn-99
        MIME-Version: 1.0
        Subject: Mail delivery failed: returning message to sender

        --1772753405-eximdsn-99
        Content-type: text/plain; charset=us-ascii

        The following address failed:

          ada@north.example
            host mx.north.example [192.0.2.1]
            SMTP error from remote mail server after end of data:
            552 5.2.2 mailbox over its quota

        --1772753405-eximdsn-99
        Content-type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Action: failed
        Final-Recipient: rfc822;ada@north.example
        Status: 5.0.0
        Remote-MTA: dns; mx.north.example
        Diagnostic-Code: smtp; 552 5.2.2 mailbox over its quota

        --1772753405-eximdsn-99
        Content-type: message/rfc822

        Return-path: <bounces+x7k2@occ.example>
        Message-ID: <x7k2.n1@occ.example>
        Subject: Town hall

        Dear member
        --1772753405-eximdsn-99--
        """);

    public static readonly byte[] OldExim = Bytes("""
        X-Failed-Recipients: ada@north.example
        From: Mail Delivery System <Mailer-Daemon@relay.example>
        To: bounces+x7k2@occ.example
        Subject: Mail delivery failed: returning message to sender
        In-Reply-To: <x7k2.n1@occ.example>

        A message that you sent could not be delivered to one or more of its recipients.
        """);

    public static readonly byte[] Exchange = Bytes("""
        From: <postmaster@south.example>
        To: <bounces+x7k2@occ.example>
        Date: Fri, 5 Mar 2027 23:30:05 +0000
        Content-Type: multipart/report; report-type=delivery-status; boundary="_c7e1_"
        Content-Language: fr-CA
        In-Reply-To: <x7k2.n1@occ.example>
        Subject: =?utf-8?B?Tm9uIHJlbWlz?=
        Auto-Submitted: auto-replied

        --_c7e1_
        Content-Type: multipart/alternative; differences=Content-Type;
        	boundary="_inner_"

        --_inner_
        Content-Type: text/plain; charset="utf-8"
        Content-Transfer-Encoding: quoted-printable

        Votre message n=E2=80=99a pas pu =C3=AAtre remis.

        --_inner_
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: base64

        PHA+Vm90cmUgbWVzc2FnZTwvcD4=

        --_inner_--

        --_c7e1_
        Content-Type: message/delivery-status

        Reporting-MTA: dns;mail.south.example
        Received-From-MTA: dns;relay.occ.example

        Final-Recipient: rfc822;ada@south.example
        Action: failed
        Status: 5.1.10
        Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
        X-Display-Name: Ada

        --_c7e1_
        Content-Type: message/rfc822

        From: notices@occ.example
        Message-ID:
         <x7k2.n1@occ.example>
        Subject: Town hall

        --_c7e1_--
        """);

    public static readonly byte[] Delay = Replaced(Replaced(Postfix, "Action: failed", "Action: delayed"), "5.1.1", "4.4.1");

    public static readonly byte[] Expired = Replaced(Postfix, "5.1.1", "4.4.7");

    public static readonly byte[] Success = Replaced(Postfix, "Action: failed", "Action: delivered");

    public static IEnumerable<byte[]> All => [Postfix, Exim, OldExim, Exchange, Delay, Success];

    /// <summary>Lines end as on the wire.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    private static byte[] Replaced(byte[] report, string what, string by) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(report).Replace(what, by, StringComparison.Ordinal));
}
