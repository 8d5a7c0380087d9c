using System.Text;
using Collab.Mail.Mime;
using Xunit;

namespace Collab.Mail;

public sealed class ByteTextTests
{
    [Theory]
    [InlineData("a\r\n", "a\r\n.\r\n")]
    [InlineData("a\r\n.\r\n", "a\r\n..\r\n.\r\n")]
    [InlineData(".a\r\n..b\r\nc.\r\n", "..a\r\n...b\r\nc.\r\n.\r\n")]
    [InlineData("", ".\r\n")]
    public void A_line_that_is_a_dot_ends_a_message_and_no_other_one_does(string message, string sent)
    {
        var text = new ByteText().Add(message.AsSpan());

        text.EndMessage();

        Assert.Equal(sent, Encoding.UTF8.GetString(text.Written.Span));
    }

    [Fact]
    public void What_a_long_message_took_is_given_back()
    {
        var text = new ByteText().Add(new string('a', 1_000_000).AsSpan());

        text.Clear();

        Assert.True(text.Room(1).Length < 100_000);
    }
}
