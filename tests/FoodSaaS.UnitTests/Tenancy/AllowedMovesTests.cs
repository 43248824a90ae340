using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Life;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class AllowedMovesTests
{
    /// <summary>Row: from; column: to, in the order Provisioning, Active, PastDue, Suspended, Closing. <c>o</c>: operators, <c>b</c>: both operators and owners.</summary>
    private const string Table = """
        Provisioning  -o-oo
        Active        o-oob
        PastDue       oo-ob
        Suspended     -oo-o
        Closing       obbo-
        """;

    private static readonly BrandStatus[] Columns = [BrandStatus.Provisioning, BrandStatus.Active, BrandStatus.PastDue, BrandStatus.Suspended, BrandStatus.Closing];

    [Fact]
    public void Every_pair_of_states_is_allowed_to_whom_the_table_says()
    {
        var wrong = new List<string>();
        foreach (var line in Table.Split('\n'))
        {
            var from = Enum.Parse<BrandStatus>(line[..14].Trim());
            for (var i = 0; i < Columns.Length; i++)
            {
                var (operators, owners) = line.TrimEnd()[14 + i] switch { 'o' => (true, false), 'b' => (true, true), _ => (false, false) };
                if (AllowedMoves.Allows(MoverKind.Operator, from, Columns[i], Columns[i]) != operators) wrong.Add($"operator: {from} to {Columns[i]}");
                if (AllowedMoves.Allows(MoverKind.Owner, from, Columns[i], Columns[i]) != owners) wrong.Add($"owner: {from} to {Columns[i]}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(Enum.GetValues<BrandStatus>().Order(), Columns.Order());
    }

    [Theory]
    [InlineData(BrandStatus.Suspended)]
    [InlineData(BrandStatus.PastDue)]
    public void A_closing_is_taken_back_only_to_where_the_brand_was(BrandStatus before) => Assert.All(
        Enum.GetValues<MoverKind>(), mover => Assert.False(AllowedMoves.Allows(mover, BrandStatus.Closing, BrandStatus.Active, before)));

    [Fact]
    public void A_state_leaves_no_permission_that_was_not_held()
    {
        foreach (var status in Enum.GetValues<BrandStatus>())
        {
            foreach (var held in Enum.GetValues<Permission>()) Assert.Subset(new HashSet<Permission> { held }, status.Allow([held]).ToHashSet());
            Assert.Equal(status.IsServed(), status.Allow(Viewer.System.Permissions).Count > 1);
        }
    }
}
