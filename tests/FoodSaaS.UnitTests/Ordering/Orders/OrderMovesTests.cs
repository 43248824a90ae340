using FoodSaaS.Contracts.Ordering;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;

namespace FoodSaaS.UnitTests.Ordering.Orders;

/// <summary>The table of moves, written a second time as people would read it: a row a state that is left, a column a state that is reached.</summary>
public sealed class OrderMovesTests
{
    /// <summary>D diner, S staff, R rule, P payment; · nobody. Columns: Pending Placed Accepted Preparing Ready OutForDelivery Completed Rejected Cancelled.</summary>
    private const string Table = """
        Pending        ·  RP ·  ·  ·  ·  ·  ·  DR
        Placed         ·  ·  SR ·  ·  ·  ·  SR DS
        Accepted       ·  ·  ·  S  S  ·  ·  ·  S
        Preparing      ·  ·  S  ·  S  ·  ·  ·  S
        Ready          ·  ·  ·  S  ·  S  S  ·  S
        OutForDelivery ·  ·  ·  ·  S  ·  S  ·  S
        Completed      ·  ·  ·  ·  ·  ·  ·  ·  ·
        Rejected       ·  ·  ·  ·  ·  ·  ·  ·  ·
        Cancelled      ·  ·  ·  ·  ·  ·  ·  ·  ·
        """;

    private static readonly OrderStatus[] All = Enum.GetValues<OrderStatus>();

    public static TheoryData<OrderStatus, OrderStatus, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<OrderStatus, OrderStatus, string>();
            foreach (var row in Table.Split('\n').Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                foreach (var to in All) pairs.Add(Enum.Parse<OrderStatus>(row[0]), to, row[1 + (int)to].Trim('·'));
            }

            return pairs;
        }
    }

    [Fact]
    public void The_table_speaks_of_every_pair_once() => Assert.Equal(All.Length * All.Length, Pairs.Select(p => (p.Data.Item1, p.Data.Item2)).Distinct().Count());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_may_do_what_the_table_says_and_nothing_else(OrderStatus from, OrderStatus to, string who)
    {
        foreach (var (letter, mover) in new[] { ('D', Movers.Diner), ('S', Movers.Staff), ('R', Movers.Rule), ('P', Movers.Payment) })
        {
            var order = TestOrder.In(from, ServiceType.Delivery);
            var moves = order.Moves.Count;
            var refused = order.MoveTo(to, new Mover(mover, "somebody"), "because", TestOrder.Now);
            var may = who.Contains(letter, StringComparison.Ordinal);
            Assert.Equal(may, OrderMoves.May(mover, from, to));
            Assert.Equal(may ? null : "MOVE_NOT_ALLOWED", refused?.Code);
            Assert.Equal(may ? to : from, order.Status);
            Assert.Equal(may ? moves + 1 : moves, order.Moves.Count);
            if (may) Assert.Equal(new OrderMove(from, to, TestOrder.Now, "somebody", "because"), order.Moves[^1]);
        }
    }

    [Fact]
    public void Only_a_delivery_goes_out() => Assert.Equal("NOT_A_DELIVERY", TestOrder.In(OrderStatus.Ready, ServiceType.Pickup).MoveTo(OrderStatus.OutForDelivery, Mover.Staff("user:1"), null, TestOrder.Now)?.Code);

    [Fact]
    public void Staff_is_named_as_staff_and_programs_as_what_they_are()
    {
        Assert.Equal("staff:7", Mover.Staff("user:7").Name);
        Assert.Equal("key:7", Mover.Staff("key:7").Name);
    }
}
