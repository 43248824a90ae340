using System.Text;
using FoodSaaS.Payments.Domain;
using NodaTime;

namespace FoodSaaS.UnitTests.Payments;

public sealed class MessageSignatureTests
{
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_492_774_577);
    private static readonly byte[] Secret = "whsec_test"u8.ToArray();
    private static readonly byte[] Body = """{"id":"evt_1"}"""u8.ToArray();

    /// <summary>HMAC-SHA-256 of <c>1492774577.{"id":"evt_1"}</c> under <c>whsec_test</c>, made with openssl.</summary>
    private const string Known = "7656fc2882a7ca0a651666b36bf2f2f22ee204f54f608f227498a2419f2890b2";

    [Fact]
    public void It_is_the_one_that_the_scheme_asks_for() => Assert.Equal($"t=1492774577,v1={Known}", MessageSignature.Of(Body, Secret, Now));

    [Fact]
    public void One_good_signature_of_several_is_enough() => Assert.True(IsGood($"t=1492774577,v1={new string('0', 64)},v0=ff,v1={Known}"));

    [Fact]
    public void Either_of_two_secrets_may_have_signed() => Assert.True(MessageSignature.IsGood(MessageSignature.Of(Body, Secret, Now), Body, [Encoding.UTF8.GetBytes("new"), Secret], Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1492774577")]
    [InlineData("v1=KNOWN")]
    [InlineData("t=1492774578,v1=KNOWN")]
    [InlineData("t=-1492774577,v1=KNOWN")]
    [InlineData("t=99999999999999999999,v1=KNOWN")]
    [InlineData("t=9223372036854775807,v1=KNOWN")]
    [InlineData("t=1492774577,v1=KNOWNff")]
    [InlineData("t=1492774577,v0=KNOWN")]
    public void Anything_else_is_refused(string? header) => Assert.False(IsGood(header?.Replace("KNOWN", Known, StringComparison.Ordinal)));

    [Fact]
    public void A_header_of_a_thousand_signatures_is_not_worked_on() => Assert.False(IsGood($"t=1492774577,{string.Concat(Enumerable.Repeat($"v1={new string('0', 64)},", 1000))}v1={Known}"));

    private static bool IsGood(string? header) => MessageSignature.IsGood(header, Body, [Secret], Now);
}
