using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Payments.Domain.Books;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.UnitTests.Payments;

/// <summary>What a payment makes of the refunds that its gateway has.</summary>
public sealed class PaymentRefundTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 4, 12, 0);
    private static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void What_the_brand_gives_back_at_its_gateway_counts_once()
    {
        var payment = Taken();
        GatewayRefund[] seen = [new("re_1", RefundStatus.Done, 300)];
        var news = payment.LearnRefunds(seen, [], Now);
        var refund = Assert.Single(news.Added);
        Assert.Equal((300, "re_1", RefundStatus.Done), (refund.Amount, refund.GatewayId, refund.Status));
        Assert.Equal((LedgerAccount.Refunds, LedgerAccount.Gateway, 300), Side(Assert.Single(news.Entries)));
        Assert.Equal((300L, 700L), (payment.Refunded, payment.Returnable));

        Assert.Empty(payment.LearnRefunds(seen, [refund], Now).Entries);
        Assert.Equal(300, payment.Refunded);
    }

    [Fact]
    public void No_more_than_was_taken_counts_as_given_back()
    {
        var payment = Taken();
        var news = payment.LearnRefunds([new("re_1", RefundStatus.Done, 800), new("re_2", RefundStatus.Pending, 800), new("re_3", RefundStatus.Done, 1)], [], Now);
        Assert.Equal([800, 200], news.Added.Select(r => r.Amount));
        Assert.Equal((1_000L, 0L), (payment.Refunded, payment.Returnable));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_comes_back_after_it_was_accepted_is_posted_back_and_told_once(bool wasDone)
    {
        var (payment, refund, accepted) = (Taken(), Wanted(400), wasDone ? RefundStatus.Done : RefundStatus.Pending);
        payment.GiveBack(400);
        payment.LearnRefunds([Seen(refund, accepted)], [refund], Now);
        payment.Commit();

        var news = payment.LearnRefunds([Seen(refund, RefundStatus.Failed)], [refund], Now);
        Assert.Equal((LedgerAccount.Gateway, LedgerAccount.Refunds, 400), Side(Assert.Single(news.Entries)));
        Assert.Equal((0L, 1_000L, RefundStatus.Failed), (payment.Refunded, payment.Returnable, refund.Status));
        Assert.Equal(refund.Id, Assert.Single(payment.Commit().OfType<RefundFailed>()).RefundId);

        // An older answer, and the same again.
        Assert.Empty(payment.LearnRefunds([Seen(refund, accepted), Seen(refund, RefundStatus.Failed)], [refund], Now).Entries);
        Assert.Equal((0L, RefundStatus.Failed), (payment.Refunded, refund.Status));
    }

    [Fact]
    public void One_whose_answer_was_lost_is_known_by_its_name_and_one_of_before_by_its_amount()
    {
        var (payment, named, nameless) = (Taken(), Wanted(400), Wanted(250));
        payment.GiveBack(650);
        var news = payment.LearnRefunds([new("re_2", RefundStatus.Done, 250), Seen(named, RefundStatus.Pending)], [named, nameless], Now);
        Assert.Empty(news.Added);
        Assert.Equal(650, news.Entries.Sum(e => e.Amount));
        Assert.Equal((RefundStatus.Pending, RefundStatus.Done, 650L), (named.Status, nameless.Status, payment.Refunded));
    }

    [Fact]
    public void What_was_given_up_and_went_through_nevertheless_counts_again()
    {
        var (payment, refund) = (Taken(), Wanted(400));
        payment.GiveBack(400);
        payment.RefuseRefund(refund, "ACCOUNT_DISCONNECTED");
        Assert.Equal(0, payment.Refunded);
        Assert.Equal(400, payment.LearnRefunds([Seen(refund, RefundStatus.Done)], [refund], Now).Entries.Sum(e => e.Amount));
        Assert.Equal((400L, RefundStatus.Done), (payment.Refunded, refund.Status));
    }

    private static Payment Taken()
    {
        var payment = Payment.Online(new NewPayment(Guid.NewGuid(), PaymentMethod.Online, 1_000, Euro, "K7-0142", null, null), new PayingAccount(PaymentGateway.Simulator, "acct_1", 10_000), null, Now);
        payment.Learn(new GatewayIntent("pi_1", IntentKind.Payment, null, null, IntentStatus.Done, Euro, 1_000, 1_000, 1_000, 0, 0, 0, 0, null, Now), Now);
        return payment;
    }

    private static Refund Wanted(long amount) => Refund.Of(new NewRefundOf(Guid.NewGuid(), Guid.NewGuid(), amount, "cold"), Now);

    private static GatewayRefund Seen(Refund refund, RefundStatus status) => new("re_1", status, refund.Amount) { RefundId = refund.Id };

    private static (LedgerAccount Debit, LedgerAccount Credit, long Amount) Side(LedgerEntry entry) => (entry.Debit, entry.Credit, entry.Amount);
}
