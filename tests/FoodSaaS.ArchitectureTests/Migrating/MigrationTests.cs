using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FoodSaaS.ArchitectureTests.Migrating;

/// <summary>Expand first, contract a release later: no migration takes away what the previous build works with.</summary>
public sealed class MigrationTests
{
    /// <summary>The migrations that contract all the same, what they do, and why the previous build bears it.</summary>
    private static readonly (string Breach, string Reason)[] Reviewed =
    [
        (
            "Tenancy.LookAlikesAndHolds forbids equal rows of tenancy.brands by brands_one_of_each_look",
            "The previous build is to keep the rule as well: it refuses a look-alike as it refuses an address that is taken. The index is filtered, so no row that was there is in its way."),
        (
            "Payments.Afterwards checks rows of payments.payments by CK_payments_disputed",
            "The previous build counts a claim whole while a refund is on its way: the call that learns of it fails then, and is made again, at the latest by this build, which counts what is left."),
    ];

    private static readonly IReadOnlyList<Migration> All =
        [.. ProductAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => typeof(Migration).IsAssignableFrom(t) && !t.IsAbstract).Select(t => (Migration)Activator.CreateInstance(t)!)];

    private readonly Rule<Migration> _expands = new(migration => Contraction.Breaches(migration).Where(b => Reviewed.All(r => r.Breach != b)));

    [Fact]
    public void No_migration_takes_away_what_the_previous_build_works_with() => _expands.Holds(All);

    [Fact]
    public void Every_reviewed_contraction_is_there_and_has_its_reason()
    {
        var found = All.SelectMany(Contraction.Breaches).ToHashSet(StringComparer.Ordinal);
        Assert.All(Reviewed, r => Assert.Contains(r.Breach, found));
        Assert.All(Reviewed, r => Assert.InRange(r.Reason.Length, 40, 400));
    }

    [Fact]
    public void Every_migration_is_looked_at()
    {
        Assert.InRange(All.Count, 25, 10_000);
        Assert.Equal(Repository.Files("src", "*.Designer.cs").Count(f => f.Contains("/Migrations/", StringComparison.Ordinal)), All.Count);
        Assert.All(All, m => Assert.NotNull(m.GetType().GetCustomAttribute<MigrationAttribute>()));
    }

    [Theory]
    [InlineData("drops table kitchen.ovens")]
    [InlineData("drops column kitchen.stoves.colour")]
    [InlineData("drops the key of kitchen.stoves")]
    [InlineData("renames table kitchen.pans")]
    [InlineData("renames column kitchen.stoves.heat")]
    [InlineData("demands column kitchen.stoves.owner")]
    [InlineData("demands column kitchen.stoves.fuel")]
    [InlineData("narrows column kitchen.stoves.name")]
    [InlineData("narrows column kitchen.stoves.plates")]
    [InlineData("forbids equal rows of kitchen.stoves by one_name")]
    [InlineData("forbids equal rows of kitchen.stoves by one_number")]
    [InlineData("ties rows of kitchen.stoves by stove_room")]
    [InlineData("checks rows of kitchen.stoves by hot")]
    [InlineData("says DROP COLUMN")]
    [InlineData("says SET NOT NULL")]
    public void A_contraction_is_caught(string what) => _expands.Catches(new Contracting(), $"Contracting {what}");

    [Fact]
    public void An_expansion_is_let_pass() => _expands.Permits(new Expanding());

    private sealed class Contracting : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable("ovens", "kitchen");
            migrationBuilder.DropColumn("colour", "stoves", "kitchen");
            migrationBuilder.DropPrimaryKey("PK_stoves", "stoves", "kitchen");
            migrationBuilder.RenameTable("pans", "kitchen", "pots");
            migrationBuilder.RenameColumn("heat", "stoves", "power", "kitchen");
            migrationBuilder.AddColumn<string>("owner", "stoves", "text", schema: "kitchen");
            migrationBuilder.AlterColumn<string>("fuel", "stoves", "text", schema: "kitchen", nullable: false, defaultValue: "gas", oldClrType: typeof(string), oldType: "text", oldNullable: true);
            migrationBuilder.AlterColumn<string>("name", "stoves", "character varying(20)", maxLength: 20, schema: "kitchen", oldClrType: typeof(string), oldType: "character varying(60)", oldMaxLength: 60);
            migrationBuilder.AlterColumn<int>("plates", "stoves", "integer", schema: "kitchen", oldClrType: typeof(long), oldType: "bigint");
            migrationBuilder.CreateIndex("one_name", "stoves", ["name"], "kitchen", unique: true);
            migrationBuilder.AddUniqueConstraint("one_number", "stoves", ["number"], "kitchen");
            migrationBuilder.AddForeignKey("stove_room", "stoves", ["room"], "rooms", "kitchen", "kitchen", ["id"]);
            migrationBuilder.AddCheckConstraint("hot", "stoves", "heat > 0", "kitchen");
            migrationBuilder.Sql("ALTER TABLE kitchen.stoves DROP COLUMN colour;");
            migrationBuilder.Sql("ALTER TABLE kitchen.stoves ALTER COLUMN name SET NOT NULL;");
        }
    }

    private sealed class Expanding : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>("note", "stoves", "text", schema: "kitchen", nullable: true);
            migrationBuilder.AddColumn<int>("plates", "stoves", "integer", schema: "kitchen", defaultValue: 4);
            migrationBuilder.AddColumn<string>("folded", "stoves", "text", schema: "kitchen", computedColumnSql: "lower(name)", stored: true);
            migrationBuilder.AlterColumn<string>("name", "stoves", "text", schema: "kitchen", oldClrType: typeof(string), oldType: "character varying(60)", oldMaxLength: 60);
            migrationBuilder.AlterColumn<string>("fuel", "stoves", "text", schema: "kitchen", nullable: true, oldClrType: typeof(string), oldType: "text");
            migrationBuilder.AddColumn<Guid>("room", "stoves", "uuid", schema: "kitchen", nullable: true);
            migrationBuilder.CreateTable("rooms", t => new { id = t.Column<Guid>("uuid"), name = t.Column<string>("text") }, "kitchen", t => t.PrimaryKey("PK_rooms", r => r.id));
            migrationBuilder.CreateIndex("one_room", "rooms", ["name"], "kitchen", unique: true);
            migrationBuilder.AddForeignKey("stove_room", "stoves", ["room"], "rooms", "kitchen", "kitchen", ["id"]);
            migrationBuilder.CreateIndex("by_name", "stoves", ["name"], "kitchen");
            migrationBuilder.DropIndex("by_number", "stoves", "kitchen");
            migrationBuilder.Sql("UPDATE kitchen.stoves SET plates = 4; CREATE INDEX by_plates ON kitchen.stoves (plates);");
        }
    }
}
