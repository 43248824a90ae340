using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FoodSaaS.Tenancy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class ClaimedInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The condition on attempts holds for every row: only who names it, as the claim does, can use this index. With statistics of an empty queue PostgreSQL takes it
            // for as good as the one in order when it looks for an aggregate's earliest event, and reads the whole queue for each delivery.
            migrationBuilder.Sql("DROP INDEX tenancy.deliveries_due;");
            migrationBuilder.Sql("CREATE INDEX deliveries_due ON tenancy.deliveries (next_attempt_at) WHERE done_at IS NULL AND dead_at IS NULL AND attempts >= 0;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX tenancy.deliveries_due;");
            migrationBuilder.Sql("CREATE INDEX deliveries_due ON tenancy.deliveries (next_attempt_at) WHERE done_at IS NULL AND dead_at IS NULL;");
        }
    }
}
