using System.Text;
using Collab.Mail.Mime;
using FsCheck;
using FsCheck.Fluent;
using MimeKit;
using Xunit;

namespace Collab.Mail;

/// <summary>Whatever stands in a subject or a name arrives whole, or the mail is refused.</summary>
public sealed class HeaderProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(new Replay(new Rnd(2030, 1), null));

    /// <summary>Characters of all planes, many of them such that headers or servers could stumble over.</summary>
    private static readonly Gen<string> Words = Gen.Frequency(
        (4, Gen.Elements("a", "Z", "0", " ", "é", "ᐊ", "ᓂ", "語", "🪶", "👩🏽‍🏫", "ﷺ", "\u0301", "\u200d")),
        (2, Gen.Elements("\"", "\\", "<", ">", "@", ",", ";", ":", "(", ")", "=?", "?=", "=?UTF-8?Q?=41?=", ".", "..", "-", "_")),
        (1, Gen.Choose(0x20, 0x10fffd).Where(Rune.IsValid).Select(code => new Rune(code).ToString()).Where(text => !char.IsControl(text[0]))))
        .ListOf().Select(pieces => string.Concat(pieces));

    private static readonly Gen<string> Controls = Gen.Choose(0, 0x9f).Where(code => char.IsControl((char)code)).Select(code => $"{(char)code}");

    [Fact]
    public void What_can_be_read_survives_the_way()
        => FsCheck.Check.One(Many, Prop.ForAll((from subject in Words from name in Words select (subject, name)).ToArbitrary(), words =>
        {
            var read = Read(Post.To("ada@north.example", words.name) with { Subject = words.subject, From = new(words.name, "notices@occ.example") });

            // That reader shows no spaces at the ends.
            Assert.Equal(words.subject.Trim(), (read.Subject ?? "").Trim());
            Assert.Equal(words.name.Trim(), (read.To.Single().Name ?? "").Trim());
            Assert.Equal(words.name.Trim(), (read.From.Single().Name ?? "").Trim());
            Assert.Equal("ada@north.example", ((MailboxAddress)read.To.Single()).Address);
            Assert.Equal("Dear member,\n\nsee you on Friday.\n", read.TextBody!.ReplaceLineEndings("\n"));
        }));

    [Fact]
    public void What_would_begin_another_header_is_refused_wherever_it_stands()
        => FsCheck.Check.One(Many, Prop.ForAll((from before in Words from control in Controls from after in Words from place in Gen.Choose(0, 8) select (before, control, after, place)).ToArbitrary(), words =>
        {
            var text = words.before + words.control + words.after;
            var message = Post.To("ada@north.example");
            var refused = words.place switch
            {
                0 => message with { Subject = text },
                1 => message with { To = new(text, "ada@north.example") },
                2 => message with { From = new(text, "notices@occ.example") },
                3 => message with { To = new(null, $"a{text}@north.example") },
                4 => message with { To = new(null, $"a@{text}.example") },
                5 => message with { EnvelopeFrom = $"b{text}@occ.example" },
                6 => message with { Id = $"{text}@occ.example" },
                7 => message with { Unsubscribe = $"https://occ.example/{text}" },
                _ => message with { ReplyTo = new(null, $"{text}@occ.example"), Language = text },
            };

            Assert.Null(Outgoing.Of(refused, out var answer));
            Assert.Equal(MailEnd.Refused, answer.End);
            Assert.StartsWith("5.", answer.Status, StringComparison.Ordinal);
        }));

    private static MimeMessage Read(MailMessage message)
    {
        var text = new ByteText();
        Outgoing.Of(message, out _)!.Write(text);
        return MimeMessage.Load(new MemoryStream(text.Written.ToArray()));
    }
}
